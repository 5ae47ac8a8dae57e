import type { TextEdit } from '../base/place.ts';
import type { Extra, Sentence } from '../text/sentence.ts';
import type { ExtraId } from '../text/statements/ids.ts';
import { statementOf, wordsOf } from '../text/statements/patterns.ts';
import { isSpace } from '../text/tokens.ts';
import { type Opened, sentencesIn } from './opened.ts';
import { rangeOf } from './where.ts';

/** The edit that writes an extra where the printer would put it among those that stand there. */
export function withExtra(
  opened: Opened,
  sentence: Sentence,
  { id, text }: { readonly id: ExtraId; readonly text: string },
): readonly TextEdit[] {
  const order = statementOf(sentence.id).extras;
  const rank = order.indexOf(id);
  if (rank < 0) return [];
  const { comma } = wordsOf(sentence.language);
  const later = sentence.extras.find((extra) => extra.place !== undefined && order.indexOf(extra.id) > rank);
  if (later?.place !== undefined) {
    const before = commaBefore(opened.source, later.place.from);
    return before === null ? [insertion(later.place.from, `${text}${comma}`)] : [insertion(before, `${comma}${text}`)];
  }
  const end = headEnd(opened, sentence);
  return end === null ? [] : [insertion(end, `${comma}${text}`)];
}

/** The edit that takes an extra out together with the comma before it. */
export function withoutExtra({ source }: Opened, { place }: Extra): readonly TextEdit[] {
  if (place === undefined) return [];
  const before = commaBefore(source, place.from);
  if (before !== null) return [{ from: before, to: place.to, insert: '' }];
  let to = place.to;
  while (isSpace(source.charAt(to)) || isComma(source.charAt(to))) to++;
  return [{ from: place.from, to, insert: '' }];
}

const insertion = (at: number, insert: string): TextEdit => ({ from: at, to: at, insert });
const isComma = (character: string): boolean => character !== '' && ',，;；'.includes(character);

/** Where the clause before a comma ends. */
function commaBefore(source: string, from: number): number | null {
  let at = from;
  while (isSpace(source.charAt(at - 1))) at--;
  if (!isComma(source.charAt(at - 1))) return null;
  at--;
  while (isSpace(source.charAt(at - 1))) at--;
  return at;
}

/** Where another clause may be put: behind the last one, before the colon that opens something. */
function headEnd(opened: Opened, sentence: Sentence): number | null {
  for (const one of sentencesIn(opened.reading.sentences)) {
    if (one.sentence !== sentence) continue;
    const range = rangeOf(opened, one);
    const line = opened.reading.syntax.lines[sentence.line];
    if (range === null || line === undefined) return null;
    const last = sentence.extras.findLast((extra) => extra.place !== undefined)?.place?.to ?? range.from;
    const colon =
      sentence.id === 'extend'
        ? undefined
        : line.tokens.find(({ kind, from }) => kind === 'colon' && from >= last && from >= range.from && from < range.to);
    let to = colon?.from ?? range.to;
    while (to > range.from && isSpace(opened.source.charAt(to - 1))) to--;
    return to;
  }
  return null;
}
