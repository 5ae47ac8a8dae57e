import { error, type Problem } from '../../base/problem.ts';
import { placeOf } from '../holes.ts';
import type { Mend, Unclear } from './mend.ts';
import { markedName } from './name-marks.ts';
import { missingColon, missingComma } from './separators.ts';
import { otherNote, strayStart, strayTail } from './strays.ts';
import { partOfWork } from './who-does-what.ts';

/** Characters of a line that is looked at closely; longer ones are no sentence of anybody. */
const LINE_CHARS_MAX = 400;

const ways: readonly ((line: Unclear) => Mend | null)[] = [
  otherNote,
  strayStart,
  strayTail,
  missingComma,
  missingColon,
  markedName,
  partOfWork,
];

/** What exactly is wrong with a line that was not understood, when one way of writing it is; else null. */
export function mendLine(line: Unclear): Problem | null {
  const { view, range } = line;
  if (range.to - range.from > LINE_CHARS_MAX) return null;
  for (const way of ways) {
    const mend = way(line);
    if (mend === null) continue;
    const { code, place, facts, edits } = mend;
    const fixes = edits.length === 0 ? [] : [{ code: 'write-so', facts: { text: written(line, edits) }, edits }];
    return error(code, {
      place: placeOf(place),
      facts: { ...facts, line: view.source.slice(range.from, range.to) },
      ...(fixes.length === 0 ? {} : { fixes }),
    });
  }
  return null;
}

/** The line as it would stand. */
function written({ view, range }: Unclear, edits: Mend['edits']): string {
  let text = '';
  let at = range.from;
  for (const { from, to, insert } of edits) {
    text += view.source.slice(at, from) + insert;
    at = to;
  }
  return text + view.source.slice(at, range.to);
}
