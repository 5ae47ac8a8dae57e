import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate as check, compile } from '@lianban/engine';
import { atLeast, atMost, type Bench, shown } from '../bench.ts';
import { longFlow } from '../long-flow.ts';
import { race, spread } from '../measure.ts';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/lianban.mjs', import.meta.url));

/** How fast flows are checked: warm in one process, and one file on the command line. */
export const validate: Bench = {
  name: 'validate',
  title: 'Checking flows',
  run: async (size) => {
    const rounds = size === 'full' ? 5 : 1;
    const thirty = longFlow(24);
    const units = size === 'full' ? 1000 : 3;
    const [checked, compiled] = await race(
      [
        { name: 'validate', does: 'text, model, plan, graph, all rules', units, work: () => repeat(units, () => check(thirty)) },
        {
          name: 'compile',
          does: 'the same, and machines',
          units: Math.ceil(units / 2),
          work: () => repeat(Math.ceil(units / 2), () => compile(thirty)),
        },
      ],
      rounds,
    );
    const wall = commandLine(thirty, size === 'full' ? 7 : 1);
    return {
      rows: [
        {
          what: `validate, ${thirty.split('\n').length} lines`,
          figure: `${shown(checked?.perCpuSecond.median ?? 0)} files per CPU-second`,
        },
        { what: 'compile', figure: `${shown(compiled?.perCpuSecond.median ?? 0)} files per CPU-second` },
        { what: 'lianban validate, one file', figure: `${shown(wall.median)} ms of wall time (${shown(wall.min)} – ${shown(wall.max)})` },
      ],
      targets: [
        atLeast('validate, a 30-step flow, warm', 1000, checked?.perCpuSecond.median ?? 0, 'files/s'),
        atMost('lianban validate on one file', 400, wall.median, 'ms'),
      ],
      notes: ['the command is started by node on the built files, not through npx'],
    };
  },
};

const repeat = (count: number, once: () => unknown): void => {
  for (let turn = 0; turn < count; turn += 1) once();
};

function commandLine(text: string, rounds: number): { readonly min: number; readonly median: number; readonly max: number } {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const file = join(folder, 'one.flow');
  writeFileSync(file, text);
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const begun = performance.now();
    execFileSync(process.execPath, [bin, 'validate', file], { stdio: 'ignore' });
    if (round >= 0) times.push(performance.now() - begun);
  }
  rmSync(folder, { recursive: true });
  return spread(times);
}
