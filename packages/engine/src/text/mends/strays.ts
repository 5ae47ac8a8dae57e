import type { Fitted } from '../fit.ts';
import type { Range, View } from '../view.ts';
import { type Mend, tried, type Unclear } from './mend.ts';

/** Numbers, bullets and small words that people put before a line: 1、 第一步： 然后. */
const before =
  /^(?:[-—•·●○◆◇■□▶►*+＋√✓][ \u3000\t]*|[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、:：][ \u3000\t]*|[①-⑳㈠-㈩⑴-⒇][ \u3000\t、.]*|第[一二三四五六七八九十\d]{1,3}步[ \u3000\t：:，,、]*|step \d{1,3}[ \t.:)]*|(?:然后|接着|接下来|再由|再|最后|首先|先由|先|随后|之后|紧接着|同时)[，,、 ]*|(?:then|next|first|finally|afterwards|after that)[, ]+)+/iu;

/** Whether a number, a bullet or a small word stands before what a line says. */
export const hasStrayStart = ({ source }: View, { from, to }: Range): boolean => before.test(source.slice(from, to));

/** Whether what fits a line took a number before its party, or 则 behind its condition, for a part of them. */
export function hasStray({ view, range, spot }: Unclear, { wording, captures, unknown }: Fitted): boolean {
  const { id } = wording.statement;
  if (id === 'if' || id === 'elseIf' || id === 'case') {
    const condition = captures.find(({ name }) => name === 'when');
    const said = [...(condition === undefined ? [] : [condition]), ...unknown].map(({ from, to }) => `,${view.source.slice(from, to)}`);
    return said.some((text) => tail.test(text));
  }
  const party = id === 'task' ? captures.find(({ name }) => name === 'party') : undefined;
  if (party === undefined || spot.parties?.has(view.source.slice(party.from, party.to)) === true) return false;
  const [found = ''] = before.exec(view.source.slice(range.from, range.to)) ?? [];
  const rest = view.source.slice(range.from + found.length, range.to);
  return found !== '' && [...(spot.parties ?? [])].some((declared) => rest.startsWith(declared));
}

/** 则 and its kin at the end of a condition, apart from it. */
const tail = /(?:[，, \u3000](?:则|那么|就|时候|then|do)|[，, ]?的话)$/iu;

/** What stands before a line and does not belong there; in a list a dash takes its place. */
export function strayStart(line: Unclear): Mend | null {
  const { view, range, spot } = line;
  const [found = ''] = before.exec(view.source.slice(range.from, range.to)) ?? [];
  if (found === '' || found.length >= range.to - range.from) return null;
  const place = { from: range.from, to: range.from + found.trimEnd().length };
  const isEntry = spot.contexts.some((context) => context === 'parties' || context === 'fields');
  for (const insert of isEntry ? ['- ', ''] : ['']) {
    const edits = [{ from: range.from, to: range.from + found.length, insert }];
    if (insert !== found && tried(line, edits) !== null)
      return { code: 'start-stray', place, facts: { found: found.trim(), insert: insert.trim() }, edits };
  }
  // A number is in the way even where something else is wrong as well.
  const [number = ''] = isEntry && !spot.contexts.includes('steps') ? [] : (/^\d{1,3}[.、．)）][ \u3000]*/u.exec(found) ?? []);
  if (number !== '') {
    const edits = [{ from: range.from, to: range.from + number.length, insert: '' }];
    const numbered = { from: range.from, to: range.from + number.trimEnd().length };
    return { code: 'start-stray', place: numbered, facts: { found: number.trim(), insert: '' }, edits };
  }
  return null;
}

/** What begins a note elsewhere: a note begins with #. */
const noteMarks = /^(?:\/\/+|\/\*+|--+|<!--|;+|%+|※|注[:：]|备注[:：]|note:|comment:|rem )[ \u3000\t]*/iu;

/** A note that begins as it does in other languages. */
export function otherNote({ view, range }: Unclear): Mend | null {
  const [found = ''] = noteMarks.exec(view.source.slice(range.from, range.to)) ?? [];
  if (found === '') return null;
  const place = { from: range.from, to: range.from + found.trimEnd().length };
  return {
    code: 'note-mark',
    place,
    facts: { found: found.trim() },
    edits: [{ from: range.from, to: range.from + found.length, insert: '# ' }],
  };
}

/** Small words between a condition and its colon. */
const tails = /[，, ]*(?:则|那么|的话|时候|就|，则|then|do)[ ]*(?=[:：]|$)/iu;

/** 则 or then behind a condition. */
export function strayTail(line: Unclear): Mend | null {
  const { view, range } = line;
  const text = view.source.slice(range.from, range.to);
  const found = tails.exec(text);
  if (found === null || found.index === 0) return null;
  const from = range.from + found.index;
  const place = { from, to: from + found[0].length };
  const edits = [{ ...place, insert: '' }];
  return tried(line, edits) === null
    ? null
    : { code: 'word-stray', place, facts: { found: found[0].replace(/^[，, ]+/, '').trim() }, edits };
}
