import { error, type Problem } from '../../base/problem.ts';
import type { Fitted } from '../fit.ts';
import { cut, fit } from '../fit.ts';
import { placeOf } from '../holes.ts';
import { noOutcomes, outcomeNamed } from '../outcomes.ts';
import { extrasOf, wordings } from '../statements/patterns.ts';
import type { Range, View } from '../view.ts';

/** A statement behind the comma of another one: it stands on a line of its own. */
export function joinedStatement(view: View, fitted: Fitted, rest: Range): Problem | null {
  if (extrasOf(fitted.wording.statement.id).length === 0 && fitted.wording.statement.id !== 'rate') return null;
  const { within } = fitted.wording.statement;
  const line = cut(view, rest);
  const around = { isOutcome: (word: string) => outcomeNamed(word, noOutcomes) !== null, missed: () => {} };
  for (const wording of wordings) {
    const { statement, pattern } = wording;
    if (pattern.weight < 2 && statement.id !== 'task') continue;
    if (statement.form === 'entry' || !statement.within.some((context) => within.includes(context))) continue;
    if (pattern.first !== null && pattern.first !== view.text.charAt(rest.from)) continue;
    const found = fit(line, wording, around);
    if (found === null || found.unknown.length > 0) continue;
    const comma = view.tokens.findLast(({ kind, to }) => kind === 'comma' && to <= rest.from);
    if (comma !== undefined && conditions.has(fitted.wording.statement.id)) return colonWanted(view, comma, rest);
    const start = view.source.lastIndexOf('\n', rest.from) + 1;
    const indent = /^[ \t\u3000]*/u.exec(view.source.slice(start))?.[0] ?? '';
    const edits = comma === undefined ? [] : [{ from: comma.from, to: rest.from, insert: `\n${indent}` }];
    return error('statements-joined', {
      place: placeOf(rest),
      facts: { found: view.source.slice(rest.from, rest.to) },
      ...(edits.length === 0 ? {} : { fixes: [{ code: 'own-line', facts: {}, edits }] }),
    });
  }
  return null;
}

/** Blocks that take one action behind their colon. */
const conditions: ReadonlySet<string> = new Set(['if', 'elseIf', 'else', 'case', 'otherwise']);

/** 如果 …，通知 …: the comma is meant for the colon that leads to what is done. */
function colonWanted(view: View, comma: Range, rest: Range): Problem {
  const start = view.source.lastIndexOf('\n', comma.from) + 1;
  const before = view.source.slice(start, comma.from).trim();
  const isChinese = /[\u3400-\u9fff]/u.test(before);
  const colon = isChinese ? '：' : ': ';
  const text = before + colon + view.source.slice(rest.from, rest.to);
  return error('colon-missing', {
    place: placeOf(comma),
    facts: { before, colon: colon.trim(), line: `${before}${view.source.slice(comma.from, rest.to)}` },
    fixes: [{ code: 'write-so', facts: { text }, edits: [{ from: comma.from, to: rest.from, insert: colon }] }],
  });
}
