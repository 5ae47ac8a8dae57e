import { error, type Problem } from '../../base/problem.ts';
import { fitExtra, holdsAmounts } from '../fit.ts';
import { placeOf } from '../holes.ts';
import type { Sentence } from '../sentence.ts';
import { statementPatterns } from '../statements/patterns.ts';
import { clauses } from '../view.ts';
import { isChinese, type Unclear } from './mend.ts';

const nowhere = { isOutcome: () => false, missed: () => {} };

/** An addition on a line of its own: it belongs behind a comma of the line above. `owners` are the sentences it may belong to. */
export function ownLine(line: Unclear, owners: readonly (Sentence | undefined)[]): Problem | null {
  const { view, range } = line;
  const { parts } = clauses(view, range, false);
  for (const owner of owners) {
    if (owner === undefined || owner.id === 'lost' || owner.place === undefined || owner.children.length > 0) continue;
    const [wording] = statementPatterns(owner.id, 'zh');
    if (wording === undefined) continue;
    const found = parts.map((part) => fitExtra(view, wording, { range: part, around: nowhere }));
    if (!found.every((extra) => extra !== null && extra.wording.pattern.weight > 0 && holdsAmounts(view, extra))) continue;
    return error('extra-alone', {
      place: placeOf(range),
      facts: { found: view.source.slice(range.from, range.to), line: view.source.slice(range.from, range.to) },
      fixes: [{ code: 'join-above', facts: {}, edits: [edit(line, owner.place.to)] }].filter(
        ({ edits: [one] }) => one !== undefined && /^[，,]?\s*$/u.test(view.source.slice(one.from, one.to)),
      ),
    });
  }
  return null;
}

function edit(line: Unclear, end: number): { readonly from: number; readonly to: number; readonly insert: string } {
  const { view, range } = line;
  const from = /[，,]/u.test(view.source.charAt(end - 1)) ? end - 1 : end;
  return { from, to: range.from, insert: isChinese(line) ? '，' : ', ' };
}
