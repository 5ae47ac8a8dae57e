import { certain, ranked } from '../base/nearest.ts';
import { error, type Fix, type Problem } from '../base/problem.ts';
import { folded } from '../formula/folded.ts';
import { placeOf } from './holes.ts';
import { labelledLine } from './mends/labelled-line.ts';
import { unknownWord } from './mends/mend-extra.ts';
import { mendLine } from './mends/mend-line.ts';
import { ownLine } from './mends/own-line.ts';
import { partyLine } from './mends/party-line.ts';
import { type Miss, meant, readLine, type Spot, withDots } from './read-line.ts';
import type { Sentence } from './sentence.ts';
import { commonlyBegun, commonlyEnding, commonlyMeant } from './statements/near-words.ts';
import { everywhere, wordings } from './statements/patterns.ts';
import type { Statement } from './statements/table.ts';
import { allOf, wordAt } from './statements/tables.ts';
import { scanLine } from './tokens.ts';
import { type Range, trimmed, type View } from './view.ts';

/** A line that could not be read: where it is, what holds it, and the word that was the matter, if only one was. */
export interface Unread {
  readonly range: Range;
  readonly spot: Spot;
  readonly miss: Miss | null;
  /** Whether the line is looked at closely: in a file of nothing but slips only the first are. */
  readonly isClose: boolean;
  /** The sentences that an addition on a line of its own may belong to. */
  readonly owners: readonly (Sentence | undefined)[];
}

/** Says what is wrong with a line that is no statement here, and what might have been meant. */
export function explain(view: View, { range, spot, miss, isClose, owners }: Unread): Problem {
  const found = view.source.slice(range.from, range.to);
  if (miss !== null) return wordUnknown(view, { range, miss, spot });
  const line = { view, range, spot };
  const mended = isClose ? (ownLine(line, owners) ?? labelledLine(line) ?? partyLine(line) ?? mendLine(line)) : null;
  if (mended !== null) return mended;
  const inner = behindDash(view, range);
  const slips = [...verbSlips(view, inner), ...headSlips(view, inner, spot)];
  const mend = (tries: readonly Pick<Slip, 'word' | 'at'>[]): readonly Fix[] =>
    tries.flatMap(({ word, at }) => fixWith(view, { range: inner, spot, at, word })).slice(0, 1);
  const usual = mend([...bareNames(view, inner), ...slips.filter(({ why }) => why === 'usual')]);
  const elsewhere = usual.length === 0 ? placeElsewhere(view, range, spot) : null;
  if (elsewhere !== null) {
    const where = elsewhere.within.map((context) => `in-${context}`);
    return error('statement-misplaced', { place: placeOf(range), facts: { found, statement: withDots(elsewhere.source), where } });
  }
  const fixes = usual.length > 0 ? usual : mend(slips.filter(({ why }) => why === 'near'));
  const heads = headsHere(spot);
  const words = [...new Set(slips.map(({ word }) => word))].slice(0, SUGGESTIONS_MAX);
  return error('statement-unknown', {
    // With a word to put right, that word; else nobody knows which.
    place: placeOf(fixes[0]?.edits[0] ?? range),
    facts: { found, nearest: words, patterns: words.slice(0, 2).flatMap((word) => shown(heads, word)) },
    ...(fixes.length === 0 ? {} : { fixes }),
  });
}

function behindDash(view: View, { from, to }: Range): Range {
  const [dash = ''] = /^[-－]\s*/u.exec(view.source.slice(from, to)) ?? [];
  return { from: from + dash.length, to };
}

const SUGGESTIONS_MAX = 3;

/** How the statement with such a first word is written, its gaps as dots. */
function shown(heads: ReadonlyMap<string, string>, word: string): readonly string[] {
  const head = [...heads.keys()].find((one) => one === word || one.startsWith(`${word} `));
  const source = head === undefined ? undefined : heads.get(head);
  return source === undefined ? [] : [withDots(source)];
}

/** A word that may be meant for what stands at a place, and why nothing else can be: usage, spelling, or it is but a guess. */
interface Slip {
  readonly word: string;
  readonly at: Range;
  readonly why: 'usual' | 'near' | 'guess';
}

interface Missed {
  readonly range: Range;
  readonly miss: Miss;
  readonly spot: Spot;
}

function wordUnknown(view: View, { range, miss, spot }: Missed): Problem {
  const found = view.source.slice(miss.range.from, miss.range.to);
  const line = view.source.slice(range.from, range.to);
  if (miss.table !== 'outcome' && miss.table !== 'comparison') {
    const { facts, fixes } = unknownWord(miss.table, found, miss.range);
    return error('word-unknown', { place: placeOf(miss.range), facts: { ...facts, line }, ...(fixes === undefined ? {} : { fixes }) });
  }
  const { words, sure } = meant(miss, found, spot.outcomes);
  const head = words.length === 0 ? headLike(view, range, spot) : null;
  if (head !== null) return head;
  const fixes = sure === null ? [] : fixWith(view, { range, spot, at: miss.range, word: sure });
  return error('outcome-unknown', {
    place: placeOf(miss.range),
    facts: { found, table: miss.table, nearest: words },
    ...(fixes.length === 0 ? {} : { fixes }),
  });
}

/** What begins like an outcome's line and is a slip of other words: on timout. */
function headLike(view: View, range: Range, spot: Spot): Problem | null {
  const colon = view.tokens.find(({ kind, from }) => kind === 'colon' && from > range.from);
  if (colon === undefined) return null;
  const at = { from: range.from, to: colon.from };
  const found = view.source.slice(at.from, at.to);
  const heads = headsHere(spot);
  const [usual] = commonlyMeant('head', found.replace(/[的时]$/u, '')).filter((word) => heads.has(word));
  const near = usual === undefined ? ranked(found, heads.keys()) : [{ name: usual, distance: 0 }];
  const sure = certain(near);
  if (sure === null) return null;
  const fixes = fixWith(view, { range, spot, at, word: sure });
  const facts = {
    found: view.source.slice(range.from, range.to),
    nearest: near.map(({ name }) => name),
    patterns: near.slice(0, 2).flatMap(({ name }) => shown(heads, name)),
  };
  return error('statement-unknown', { place: placeOf(range), facts, ...(fixes.length === 0 ? {} : { fixes }) });
}

/** The first word of a line: up to a blank, a bracket, a comma or a colon. */
function keywordOf(view: View, range: Range): Range {
  const stop = view.tokens.find(({ kind, from }) => from > range.from && kind !== 'word');
  return { from: range.from, to: Math.max(range.from + 1, Math.min(stop?.from ?? range.to, range.to)) };
}

/** First words of what may stand here, with the pattern each belongs to. */
function headsHere({ contexts }: Spot): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const { statement, pattern } of wordings) {
    const [first] = pattern.head;
    if (first?.kind === 'words' && statement.within.some((context) => contexts.includes(context)))
      heads.set(first.text.trim(), heads.get(first.text.trim()) ?? pattern.source);
  }
  return heads;
}

/** Words a line may begin with, like the one it begins with: 返回「x」, and 退会「x」. */
function headSlips(view: View, range: Range, spot: Spot): readonly Slip[] {
  const heads = headsHere(spot);
  const text = view.source.slice(range.from, range.to);
  const common = commonlyBegun('head', text);
  const at = { from: range.from, to: range.from + (common?.to ?? 0) };
  const usual = (common?.words ?? []).filter((word) => isHead(heads, word) || fixWith(view, { range, spot, at, word }).length > 0);
  const keyword = keywordOf(view, range);
  const near = ranked(view.source.slice(keyword.from, keyword.to), heads.keys());
  const sure = common === null ? certain(near) : null;
  return [
    ...usual.map((word) => ({ word, at, why: usual.length === 1 && !word.includes('…') ? ('usual' as const) : ('guess' as const) })),
    ...near.map(({ name }) => ({ word: name, at: keyword, why: name === sure ? ('near' as const) : ('guess' as const) })),
  ];
}

const isHead = (heads: ReadonlyMap<string, string>, word: string): boolean =>
  [...heads.keys()].some((head) => head === word || head.startsWith(`${word} `));

/** Verbs like the word before the first bracket: 受里「x」, and 处理「x」. */
function verbSlips(view: View, range: Range): readonly Slip[] {
  const token = view.quoted.find(({ from, to }) => from > range.from && to <= range.to);
  if (token === undefined) return [];
  const end = trimmed(view, { from: range.from, to: token.from }).to;
  const common = commonlyEnding('verb', view.source.slice(range.from, end));
  if (common !== null) {
    const at = { from: range.from + common.from, to: end };
    return common.words.map((word) => ({ word, at, why: common.words.length === 1 ? 'usual' : 'guess' }));
  }
  const isLatin = /[a-z]/.test(view.text.charAt(end - 1));
  const from = isLatin ? view.text.lastIndexOf(' ', end - 1) + 1 : end - 2;
  if (from <= range.from) return [];
  const near = ranked(view.source.slice(from, end), allOf('verb'));
  const sure = certain(near);
  return near.map(({ name }) => ({ word: name, at: { from, to: end }, why: name === sure ? 'near' : 'guess' }));
}

/** A name with brackets of its own that stands without marks: 村（社区）初审「x」. */
function bareNames(view: View, range: Range): readonly Pick<Slip, 'word' | 'at'>[] {
  const line = view.source.slice(range.from, range.to);
  const [, lead = '', name = ''] = /^((?:当 ?|when )?(?:由 ?|by )?)([^「」“”"：:，,]*?[（(][^「」“”"：:，,]*[）)])/u.exec(line) ?? [];
  if (name === '') return [];
  const from = range.from + lead.length;
  return [{ word: `「${name}」`, at: { from, to: from + name.length } }];
}

interface Change {
  readonly range: Range;
  readonly spot: Spot;
  readonly at: Range;
  readonly word: string;
}

/** The change as a fix when the line is understood with it. */
function fixWith(view: View, { range, spot, at, word }: Change): readonly Fix[] {
  const changed = view.source.slice(range.from, at.from) + word + view.source.slice(at.to, range.to);
  const tokens = scanLine(changed, 0, changed.length);
  const altered: View = { source: changed, text: folded(changed), tokens, quoted: tokens.filter(({ kind }) => kind === 'quoted') };
  if (readLine(altered, { from: 0, to: changed.length }, spot).kind === 'unread') return [];
  const was = view.source.slice(at.from, at.to);
  return [{ code: 'replace-with', facts: { was, word }, edits: [{ ...at, insert: word }] }];
}

/** The statement a line would be in another place, and the places where it may stand. */
function placeElsewhere(view: View, range: Range, spot: Spot): (Pick<Statement, 'within'> & { readonly source: string }) | null {
  const contexts = everywhere.filter((context) => context !== 'fields' && !spot.contexts.includes(context));
  const reading = readLine(view, range, { contexts, outcomes: spot.outcomes });
  if (reading.kind === 'unread') return null;
  const { wording, captures } = reading.fitted;
  const { pattern, statement } = wording;
  const party = captures.find(({ name }) => name === 'party');
  const isWork = statement.id === 'task' && party !== undefined && spot.parties?.has(view.source.slice(party.from, party.to)) === true;
  // 那么 and then take any formula: without a comparison it was but a word of somebody's prose.
  const isProse = statement.id === 'thenHolds' && !hasComparison(view, range);
  const begins = pattern.first === view.text.charAt(range.from) && pattern.weight > 0 && !isProse;
  return isWork || begins ? { source: pattern.source, within: statement.within } : null;
}

function hasComparison({ text }: View, { from, to }: Range): boolean {
  for (let at = from; at < to; at++)
    if (wordAt('comparison', text, at) !== null && (at === from || /[^a-z]/.test(text.charAt(at - 1)))) return true;
  return false;
}
