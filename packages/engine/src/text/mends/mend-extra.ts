import { certain, nearest, ranked } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problem.ts';
import { readLiteral } from '../../formula/literal.ts';
import { type Fitted, fitExtra, holdsAmounts } from '../fit.ts';
import { placeOf } from '../holes.ts';
import { matchElements, type Surroundings } from '../match.ts';
import { mistakenFor } from '../statements/mistaken.ts';
import { commonlyBegun } from '../statements/near-words.ts';
import { type ExtraWording, extrasOf } from '../statements/patterns.ts';
import { allOf, type TableName } from '../statements/tables.ts';
import type { Range, View } from '../view.ts';
import { isChinese, viewOf } from './mend.ts';

/** What stands behind a comma and was not understood, with the statement it stands in. */
export interface UnclearExtra {
  readonly view: View;
  readonly fitted: Fitted;
  readonly clause: Range;
}

/** What exactly is wrong with an addition, when that can be told; else null. */
export function mendExtra(extra: UnclearExtra): Problem | null {
  return wordOfList(extra) ?? bareDuration(extra) ?? otherWords(extra);
}

const nowhere: Surroundings = { isOutcome: () => false, missed: () => {} };

/** Whether a text is an addition of the statement. */
function isExtra({ fitted }: UnclearExtra, text: string): boolean {
  const view = viewOf(text);
  const found = fitExtra(view, fitted.wording, { range: { from: 0, to: text.length }, around: nowhere });
  return found !== null && holdsAmounts(view, found);
}

/** 结果 通国: everything fits but a word of a closed list. */
function wordOfList({ view, fitted, clause }: UnclearExtra): Problem | null {
  for (const extra of extrasOf(fitted.wording.statement.id)) {
    const missed = missIn(view, extra, clause);
    if (missed === null) continue;
    const { table, range } = missed;
    const found = view.source.slice(range.from, range.to);
    const { facts, fixes } = unknownWord(table, found, range);
    return error('word-unknown', {
      place: placeOf(range),
      facts: { ...facts, line: view.source.slice(clause.from, clause.to) },
      ...(fixes === undefined ? {} : { fixes }),
    });
  }
  return null;
}

interface Missed {
  readonly table: Exclude<TableName, 'comparison'>;
  readonly range: Range;
}

function missIn(view: View, { pattern }: ExtraWording, clause: Range): Missed | null {
  if (pattern.weight === 0 || pattern.first !== view.text.charAt(clause.from)) return null;
  const missed: Missed[] = [];
  const around: Surroundings = {
    isOutcome: () => false,
    missed: (table, range) => {
      if (table !== 'comparison') missed.push({ table, range });
    },
  };
  matchElements(view, pattern.head, { range: clause, around });
  return missed[0] ?? null;
}

/** Facts and fix for a word that is none of a list. */
export function unknownWord(table: Exclude<TableName, 'comparison'>, found: string, range: Range): Pick<Problem, 'facts' | 'fixes'> {
  const words = allOf(table);
  const isLatin = !/[\u3400-\u9fff]/.test(found);
  const usual = mistakenFor(table, found);
  const near = ranked(found, words);
  const sure = usual.length === 1 ? (usual[0] ?? null) : certain(near);
  const all = words.filter((word) => /^[\w ]+$/.test(word) === isLatin || /^[A-D]$/.test(word));
  return {
    facts: {
      found,
      table,
      nearest: [...new Set([...usual, ...near.map(({ name }) => name)])].slice(0, 3),
      all: [...new Set(all)].slice(0, WORDS_SHOWN_MAX),
    },
    ...(sure === null
      ? {}
      : { fixes: [{ code: 'replace-with', facts: { was: found, insert: sure }, edits: [{ ...range, insert: sure }] }] }),
  };
}

const WORDS_SHOWN_MAX = 20;

/** 2 个工作日内: a length of time without 限. */
function bareDuration(extra: UnclearExtra): Problem | null {
  const { view, clause } = extra;
  const literal = readLiteral(view.source, view.text, clause.from);
  if (literal?.kind !== 'literal' || literal.formula.kind !== 'duration' || literal.to > clause.to) return null;
  const rest = view.source.slice(literal.to, clause.to).trim();
  if (!/^(?:以内|之内|内|前)?(?:完成|办结|办完|办理|办好)?$/u.test(rest) && !/^(?:at most|or less|limit|max)?$/iu.test(rest)) return null;
  const text = `${isChinese({ view, range: clause }) ? '限 ' : 'within '}${view.source.slice(clause.from, literal.to)}`;
  return isExtra(extra, text) ? rewritten(extra, [text], text) : null;
}

/** 时限 2 个工作日, 毕填: other words for an addition, or a slip in its own. */
function otherWords(extra: UnclearExtra): Problem | null {
  const { view, fitted, clause } = extra;
  const found = view.source.slice(clause.from, clause.to);
  const usual = commonlyBegun('extra', found);
  const tries = (usual?.words ?? []).map((word) => joined(word, found.slice(usual?.to ?? 0)));
  const heads = [
    ...new Set(
      extrasOf(fitted.wording.statement.id).flatMap(({ pattern: { head } }) => (head[0]?.kind === 'words' ? [head[0].text.trim()] : [])),
    ),
  ];
  const near = heads.flatMap((head) => {
    const start = startLike(found, head);
    return start === 0 ? [] : [joined(head, found.slice(start))];
  });
  const understood = [...new Set([...tries, ...near])].filter((text) => text !== found && isExtra(extra, text));
  const [only, ...more] = understood;
  return only === undefined ? null : rewritten(extra, understood, more.length === 0 || tries.includes(only) ? only : null);
}

const joined = (word: string, rest: string): string => `${word}${/^[A-Za-z0-9]/.test(rest) ? ' ' : ''}${rest}`.trim();

/** How many characters at the start of a text are like a word, one slip away; 0 when none. */
function startLike(text: string, word: string): number {
  if (/^[a-z]/i.test(word)) {
    const count = word.split(' ').length;
    const start = text.split(' ').slice(0, count).join(' ');
    return certain(ranked(start, [word])) === null ? 0 : start.length;
  }
  if (word.length < 2) return 0;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    if (nearest(text.slice(0, length), [word]).length > 0 && ranked(text.slice(0, length), [word])[0]?.distance === 1) return length;
  }
  return 0;
}

function rewritten({ view, fitted, clause }: UnclearExtra, texts: readonly string[], sure: string | null): Problem {
  const found = view.source.slice(clause.from, clause.to);
  const fixes =
    sure === null ? {} : { fixes: [{ code: 'replace-with', facts: { was: found, insert: sure }, edits: [{ ...clause, insert: sure }] }] };
  return error('extra-unknown', {
    place: placeOf(clause),
    facts: { found, statement: fitted.wording.pattern.source, nearest: texts.slice(0, 3) },
    ...fixes,
  });
}
