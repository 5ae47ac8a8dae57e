import type { TextEdit } from '../base/place.ts';
import type { Opened } from '../edit/opened.ts';
import { formatText } from '../text/format.ts';
import type { Language } from '../text/statements/words.ts';

/** The edits that set a text in its canonical form, in its own face or another: only lines that change. */
export function formattingOf({ source }: Opened, language?: Language): readonly TextEdit[] {
  const { text } = language === undefined ? formatText(source) : formatText(source, language);
  return lineEdits(source, text);
}

/** The edits by whole lines that turn one text into another. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const oldMiddle = old.slice(head, old.length - tail);
  const nowMiddle = now.slice(head, now.length - tail);
  const at = old.slice(0, head).reduce((sum, line) => sum + line.length, 0);
  if (oldMiddle.length !== nowMiddle.length) return [{ from: at, to: at + oldMiddle.join('').length, insert: nowMiddle.join('') }];
  return oneByOne(oldMiddle, nowMiddle, at);
}

function oneByOne(old: readonly string[], now: readonly string[], start: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = start;
  for (const [index, line] of old.entries()) {
    const insert = now[index] ?? '';
    if (line !== insert) edits.push({ from: at, to: at + line.length, insert });
    at += line.length;
  }
  return edits;
}

/** The lines of a text with their breaks; joined they are the text. */
const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
