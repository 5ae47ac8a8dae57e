import { wordings } from '../statements/patterns.ts';
import type { Range } from '../view.ts';
import { isChinese, type Mend, tried, type Unclear } from './mend.ts';

const TRIES_MAX = 10;

/** A comma that is missing behind a name, or another mark in its place. */
export function missingComma(line: Unclear): Mend | null {
  const { view, range } = line;
  const comma = isChinese(line) ? '，' : ', ';
  const ends = view.tokens
    .filter(({ kind, from, to }) => (kind === 'quoted' || kind === 'close') && from >= range.from && to < range.to)
    .map(({ to }) => to);
  const marks = view.tokens.filter(({ kind, from, to }) => (kind === 'stop' || kind === 'pause') && from > range.from && to < range.to);
  const blanks = view.tokens.filter(({ kind, from, to }) => kind === 'space' && from > range.from && to < range.to);
  const places: readonly Range[] = [
    ...ends.map((from) => ({ from, to: endOf(view.source, from) })),
    ...marks.map(({ from, to }) => ({ from, to: blanksEnd(view.source, to) })),
    ...blanks.map(({ from, to }) => ({ from, to })),
  ];
  const tries = places.slice(0, TRIES_MAX).map((place) => [{ ...place, insert: comma }]);
  for (const edits of tries) {
    const [edit] = edits;
    if (edit === undefined || tried(line, edits) === null) continue;
    const after = view.source.slice(edit.to, range.to).replace(/[,，:：].*$/su, '');
    return {
      code: 'comma-missing',
      place: { from: edit.to, to: edit.to + Math.max(after.length, 1) },
      facts: { after, comma: comma.trim() },
      edits,
    };
  }
  return null;
}

/** What stands between a name and the words behind it: a full stop, a 、 or blanks. */
function endOf(source: string, from: number): number {
  const at = /[。.、;；|/]/.test(source.charAt(from)) ? from + 1 : from;
  return blanksEnd(source, at);
}

function blanksEnd(source: string, from: number): number {
  let at = from;
  while (/[ \u3000\t]/.test(source.charAt(at))) at++;
  return at;
}

/** What people write where a colon belongs. */
const inPlace = /^[ \u3000\t]*(?:[=＝→>＞,，;；、.。~～]|-+>?|—+|–|是|为|is\b)?[ \u3000\t]*/u;

/** More of a word, or another word, up to a colon that is there. */
const longerLabel = /^[ \u3000]?[\p{L}]+(?: \p{L}+)?[ \u3000]*[:：]/u;

/** A colon that is missing behind the first words of a line, or another mark in its place. */
export function missingColon(line: Unclear): Mend | null {
  const { view, range } = line;
  const colon = isChinese(line) ? '：' : ': ';
  for (const at of [...headEnds(line), ...entryEnds(line)].slice(0, TRIES_MAX)) {
    const [mark = ''] = inPlace.exec(view.source.slice(at, range.to)) ?? [];
    if (mark === '' && !isChinese(line)) continue;
    // 牵头部门： is a label of its own and not 牵头 without its colon.
    if (longerLabel.test(view.source.slice(at, range.to))) continue;
    const edits = [{ from: at, to: at + mark.length, insert: colon }];
    if (tried(line, edits) === null) continue;
    const before = view.source.slice(range.from, at).replace(/^[-—•·][ \u3000]*/u, '');
    return {
      code: 'colon-missing',
      place: { from: at, to: Math.max(at + mark.length, at + 1) },
      facts: { before, colon: colon.trim() },
      edits,
    };
  }
  return null;
}

/** Ends of the first words of statements that go on behind a colon. */
function headEnds({ view, range, spot }: Unclear): readonly number[] {
  const ends = new Set<number>();
  for (const { statement, pattern } of wordings) {
    const [first, ...more] = pattern.head;
    if (pattern.tail === null || first?.kind !== 'words' || more.some(({ kind }) => kind === 'words')) continue;
    if (!statement.within.some((context) => spot.contexts.includes(context)) || !view.text.startsWith(first.parts.join(' '), range.from))
      continue;
    const name = view.quoted.find(({ from }) => from >= range.from);
    if (more.length === 0) ends.add(range.from + first.parts.join(' ').length);
    else if (name !== undefined) ends.add(name.to);
  }
  return [...ends].sort((one, other) => other - one);
}

/** Where the name of an entry may end: at its blanks and commas. */
function entryEnds({ view, range }: Unclear): readonly number[] {
  if (!/^[-—•·]/u.test(view.source.slice(range.from))) return [];
  const behind = range.from + (/^[-—•·][ \u3000\t]*/u.exec(view.source.slice(range.from, range.to))?.[0].length ?? 0);
  return view.tokens
    .filter(({ kind, from, to }) => (kind === 'space' || kind === 'comma') && from > behind && to < range.to)
    .map(({ from }) => from);
}
