import { readLiteral } from '../../formula/literal.ts';
import type { Range } from '../view.ts';
import { allOf, tablesOfHeads } from './heads.ts';
import { isChinese, type Mend, nameMarks, tried, type Unclear } from './mend.ts';

/** Marks people put around a name that are not read as such, or are brackets of something else. */
const alien: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['‘', '’'],
  ["'", "'"],
  ['[', ']'],
  ['［', '］'],
  ['〔', '〕'],
  ['〖', '〗'],
  ['<', '>'],
  ['＜', '＞'],
  ['{', '}'],
  ['｛', '｝'],
  ['（', '）'],
  ['(', ')'],
  ['`', '`'],
  ['«', '»'],
  ['﹁', '﹂'],
  ['*', '*'],
]);
const closers = '」』】”';
const TRIES_MAX = 12;

/** A name without its marks, with one of them, or between marks of another kind. */
export function nameMarkMends(line: Unclear): readonly Mend[] {
  return [...alienMarks(line), ...strayCloser(line), ...noMarks(line)];
}

const unmarked = (line: Unclear, place: Range, edits: Mend['edits']): Mend => {
  const [open, close] = nameMarks(line);
  const name = line.view.source
    .slice(place.from, place.to)
    .replace(/^[《〈‘'[［〔〖<＜{｛（(`«﹁*]|[》〉’'\]］〕〗>＞}｝）)`»﹂*」』】”"]$/g, '');
  return { code: 'name-unmarked', place, facts: { name, open, close }, edits };
};

function alienMarks(line: Unclear): readonly Mend[] {
  const { view, range } = line;
  const [open, close] = nameMarks(line);
  const found: Range[] = [];
  for (let from = range.from; from < range.to; from++) {
    const closer = alien.get(view.source.charAt(from));
    const to = closer === undefined ? -1 : view.source.indexOf(closer, from + 1);
    if (to < 0 || to >= range.to || view.quoted.some((token) => token.from <= from && from < token.to)) continue;
    found.push({ from, to: to + 1 });
    from = to;
  }
  const edits = ({ from, to }: Range): Mend['edits'] => [
    { from, to: from + 1, insert: open },
    { from: to - 1, to, insert: close },
  ];
  const each = found.slice(0, TRIES_MAX).map((one) => unmarked(line, one, edits(one)));
  const [first] = found;
  return found.length < 2 || first === undefined ? each : [...each, unmarked(line, first, found.flatMap(edits))];
}

/** A closing mark that nothing opens: the name begins behind the verb or the first words. */
function strayCloser(line: Unclear): readonly Mend[] {
  const { view, range } = line;
  const stray = strayAt(line);
  if (stray === null) return [];
  const closer = view.source.charAt(stray);
  const [open] = nameMarks(line);
  const opener = closer === '”' || closer === '"' ? (closer === '"' ? '"' : '“') : open;
  return startsOf(line, stray)
    .map((from) =>
      unmarked(line, { from, to: stray + 1 }, [
        { from, to: from, insert: opener },
        ...(opener === open && closer !== nameMarks(line)[1] ? [{ from: stray, to: stray + 1, insert: nameMarks(line)[1] }] : []),
      ]),
    )
    .filter(({ place }) => place.from < stray && place.from > range.from);
}

/** Where a closing mark stands alone; null where none does. */
function strayAt({ view, range }: Unclear): number | null {
  for (const token of view.tokens) {
    if (token.from < range.from || token.to > range.to) continue;
    if (token.kind === 'word') {
      for (let at = token.from; at < token.to; at++) if (closers.includes(view.source.charAt(at))) return at;
    }
    // A lone ASCII mark opens what it was meant to close.
    if (token.flaw === 'unclosed' && view.source.charAt(token.from) === '"' && /^"[\s,:]*$/.test(view.source.slice(token.from, token.to)))
      return token.from;
  }
  return null;
}

/** No marks at all: the name is what stands between a verb or the first words and the next comma, colon or end. */
function noMarks(line: Unclear): readonly Mend[] {
  const { view, range } = line;
  const stop = view.tokens.find(({ kind, from }) => from >= range.from && (kind === 'comma' || kind === 'colon'))?.from ?? range.to;
  const end = Math.min(stop, range.to);
  if (view.quoted.some(({ from }) => from >= range.from && from < end)) return [];
  const [open, close] = nameMarks(line);
  const isAmount = (from: number): boolean => {
    const literal = readLiteral(view.source.slice(from, end), view.text.slice(from, end), 0);
    return literal !== null && literal.to === end - from;
  };
  // 公示7天 lacks a name; 7天 is none.
  const starts = startsOf(line, end).filter((from) => from < end && !isAmount(from));
  const names = starts.map((from) =>
    unmarked(line, { from, to: end }, [
      { from, to: from, insert: open },
      { from: end, to: end, insert: close },
    ]),
  );
  const [speechOpen, speechClose] = isChinese(line) ? ['“', '”'] : ['"', '"'];
  const told = partyEnds(line, end).map((from) =>
    unmarked(line, { from, to: range.to }, [
      { from, to: from, insert: speechOpen },
      { from: range.to, to: range.to, insert: speechClose },
    ]),
  );
  return [...told, ...names];
}

/** Where a name may begin: behind every verb and behind the first words of a statement, the declared parties' verbs first. */
function startsOf(line: Unclear, end: number): readonly number[] {
  const { view, range } = line;
  const starts = new Set<number>();
  const ends = [...(line.spot.parties ?? [])].map((party) => range.from + party.length);
  for (const word of allOf('verb')) {
    for (let at = view.text.indexOf(word, range.from); at >= 0 && at < end; at = view.text.indexOf(word, at + 1)) {
      if (ends.some((one) => one === at || one + 1 === at)) starts.add(skip(view.text, at + word.length));
    }
  }
  for (const head of tablesOfHeads(line.spot.contexts))
    if (view.text.startsWith(head, range.from)) starts.add(skip(view.text, range.from + head.length));
  for (const word of allOf('verb')) {
    const at = view.text.indexOf(word, range.from + 1);
    if (at > 0 && at < end) starts.add(skip(view.text, at + word.length));
  }
  return [...starts].slice(0, TRIES_MAX);
}

/** Where what is said to a declared party may begin. */
function partyEnds({ view, range, spot }: Unclear, end: number): readonly number[] {
  const ends: number[] = [];
  for (const party of spot.parties ?? []) {
    const at = view.source.slice(range.from, Math.min(end, range.from + 60)).indexOf(`${party} `);
    if (at >= 0) ends.push(range.from + at + party.length + 1);
  }
  return ends.slice(0, TRIES_MAX);
}

function skip(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at;
}

/** The first way of marking the name by which the line is understood, of a declared party where there is one. */
export function markedName(line: Unclear): Mend | null {
  let best: Mend | null = null;
  for (const mend of nameMarkMends(line)) {
    const result = tried(line, mend.edits);
    if (result === null) continue;
    const party = result.fitted.captures.find(({ name }) => name === 'party' || name === 'to');
    const isDeclared = party === undefined || line.spot.parties?.has(result.view.source.slice(party.from, party.to).trim()) === true;
    if (isDeclared) return mend;
    best ??= mend;
  }
  return best;
}
