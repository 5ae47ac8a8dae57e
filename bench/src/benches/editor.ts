import { completionsAt, hoverAt, openText, semanticTokens } from '@lianban/engine/editor';
import { atMost, type Bench, shown } from '../bench.ts';
import { longFlow } from '../long-flow.ts';
import { race } from '../measure.ts';

/** How fast the editor service answers on a text far longer than any real one. */
export const editor: Bench = {
  name: 'editor',
  title: 'Answers to an editor on 5,000 lines',
  run: async (size) => {
    const source = longFlow(3560);
    const middle = source.indexOf('\n', source.length / 2) + 1;
    const typed = `${source.slice(0, middle)}  一科审\n${source.slice(middle)}`;
    const condition = `${source.slice(0, middle)}  如果 金\n${source.slice(middle)}`;
    const [text, asked] = [openText(typed), openText(condition)];
    const name = source.indexOf('「第2001步」') + 2;
    const turns = size === 'full' ? 10 : 1;
    const times = (what: string, ask: () => unknown, count = turns) => ({
      name: what,
      does: 'the answer alone, on a text that is read already',
      units: count,
      work: () => {
        for (let turn = 0; turn < count; turn += 1) ask();
      },
    });
    const found = await race(
      [
        times('reading the text', () => openText(typed).mentions),
        times('completion of a sentence', () => completionsAt(text, middle + 5)),
        times('completion in a condition', () => completionsAt(asked, middle + 6)),
        times('colours of the whole text', () => semanticTokens(text)),
        times('hover', () => hoverAt(text, name)),
      ],
      size === 'full' ? 5 : 1,
    );
    const ms = (at: number): number => 1000 / (found[at]?.perCpuSecond.median ?? 0);
    return {
      rows: found.map(({ name: what }, at) => ({ what, figure: `${shown(ms(at))} ms of CPU` })),
      targets: [
        atMost('completion of a sentence', 20, ms(1), 'ms'),
        atMost('completion in a condition', 150, ms(2), 'ms'),
        atMost('colours of the whole text', 100, ms(3), 'ms'),
      ],
      notes: [`${source.split('\n').length} lines, ${openText(source).mentions.length} names in them`],
    };
  },
};
