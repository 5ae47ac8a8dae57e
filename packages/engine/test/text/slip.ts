import { readText } from '../../src/text/read.ts';
import type { Sentence } from '../../src/text/sentence.ts';

const inserted = ['，', '：', '「', '」', ' ', '\n', '甲', '3', '"', '、', '（', '）', '#', '。', '-', '\t', '时', 'x'];

/** A text with one character taken out, or one put in. */
export function slip(source: string, at: number, what: number): string {
  const place = at % source.length;
  const insert = inserted[what];
  return insert === undefined ? source.slice(0, place) + source.slice(place + 1) : source.slice(0, place) + insert + source.slice(place);
}

/** Whether a slip lawfully makes a line, or the end of one, a note for colleagues. */
export function makesNote(source: string, at: number, what: number): boolean {
  const place = at % source.length;
  return inserted[what] === '#' && /^$|[\s\u3000]/u.test(source.charAt(place - 1));
}

/** Statements of a text that are gone after a change, one a line: how many lines fewer are understood, the one hit included. */
export function lostBy(source: string, changed: string): number {
  return Math.max(0, understood(source) - understood(changed));
}

const counts = new Map<string, number>();

function understood(source: string): number {
  const known = counts.get(source);
  if (known !== undefined) return known;
  const lines = new Set<number>();
  const collect = (list: readonly Sentence[]): void => {
    for (const { id, line, children } of list) {
      if (id !== 'lost') lines.add(line);
      collect(children);
    }
  };
  collect(readText(source).sentences);
  if (counts.size < 8) counts.set(source, lines.size);
  return lines.size;
}
