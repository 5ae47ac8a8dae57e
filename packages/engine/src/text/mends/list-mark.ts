import { error } from '../../base/problem.ts';
import { placeOf } from '../holes.ts';
import type { SlotScope } from '../slot-scope.ts';
import type { Range } from '../view.ts';

/** Entries of a list; where one entry holds the marks of several (甲/乙), that is told and it is read as several. */
export function entriesOf({ view, report }: Pick<SlotScope, 'view' | 'report'>, ranges: readonly Range[]): readonly Range[] {
  const [only, ...more] = ranges;
  if (only === undefined || more.length > 0 || view.quoted.some(({ from, to }) => from < only.to && to > only.from)) return ranges;
  const text = view.source.slice(only.from, only.to);
  const isChinese = /[\u3400-\u9fff]/u.test(text);
  const marks = /[/／|｜]/gu;
  const parts: Range[] = [];
  let from = only.from;
  for (const mark of text.matchAll(marks)) {
    parts.push({ from, to: only.from + mark.index });
    from = only.from + mark.index + mark[0].length;
  }
  parts.push({ from, to: only.to });
  if (parts.length < 2 || parts.some((part) => part.from >= part.to)) return ranges;
  const entries = parts.map((part) => view.source.slice(part.from, part.to).trim());
  const insert = entries.join(isChinese ? '、' : ', ');
  report(
    error('list-mark', {
      place: placeOf(only),
      facts: { found: text, entries },
      fixes: [{ code: 'replace-with', facts: { was: text, insert }, edits: [{ ...only, insert }] }],
    }),
  );
  return parts;
}
