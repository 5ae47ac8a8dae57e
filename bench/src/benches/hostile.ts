import { validate } from '@lianban/engine';
import { atMost, type Bench, shown } from '../bench.ts';
import { cpuSeconds } from '../measure.ts';

const inputs: readonly (readonly [what: string, make: () => string])[] = [
  ['50 MB of letters', () => 'a'.repeat(50_000_000)],
  ['50 MB of lines', () => '公安办理「x」\n'.repeat(5_000_000)],
  ['10,000 levels of indentation', () => Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level)}如果 a：`).join('\n')],
  ['100,000 brackets that never close', () => `一件事「x」\n流程：\n  如果 ${'（'.repeat(100_000)}：\n`],
  ['1.9 MB of unclosed 「', () => '「'.repeat(1_900_000)],
  ['__proto__ as every name', () => `一件事「__proto__」\n参与方：\n${'  - __proto__：部门\n'.repeat(5_000)}`],
  ['a lone surrogate on every line', () => '一件事「\ud800」\n'.repeat(20_000)],
  ['NUL bytes', () => '\u0000'.repeat(1_900_000)],
  ['JSON 100,000 deep', () => '{"a":'.repeat(100_000)],
  ['50 MB of JSON', () => `{"kind":"flow","name":"${'x'.repeat(50_000_000)}"}`],
  [
    '20,000 steps that jump to each other',
    () => `一件事「x」\n流程：\n${Array.from({ length: 20_000 }, (_, step) => `  转到「${step}」`).join('\n')}`,
  ],
];

/** Input made to hurt: each must get its answer within a second. */
export const hostile: Bench = {
  name: 'hostile',
  title: 'Input made to hurt',
  run: async () => {
    const rows: { readonly what: string; readonly figure: string }[] = [];
    let worst = 0;
    for (const [what, make] of inputs) {
      const text = make();
      let problems = 0;
      const ms =
        1000 *
        (await cpuSeconds(() => {
          problems = validate(text).problems.length;
        }));
      worst = Math.max(worst, ms);
      rows.push({ what, figure: `${shown(ms)} ms, ${problems} problems` });
    }
    return { rows, targets: [atMost('the worst of them', 1000, worst, 'ms')], notes: [] };
  },
};
