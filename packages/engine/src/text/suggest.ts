import { error, type Fix, type Problem } from '../base/problem.ts';
import { nearest } from '../base/nearest.ts';
import { placeOf } from './holes.ts';
import { type Miss, meant, readLine, type Spot } from './read-line.ts';
import { candidates, everywhere, wordings } from './statements/patterns.ts';
import { allOf } from './statements/tables.ts';
import { scanLine } from './tokens.ts';
import { type Range, trimmed, type View } from './view.ts';
import { folded } from '../formula/folded.ts';

/** A line that could not be read: where it is, what holds it, and the word that was the matter, if only one was. */
export interface Unread {
  readonly range: Range;
  readonly spot: Spot;
  readonly miss: Miss | null;
}

/** Says what is wrong with a line that is no statement here, and what might have been meant. */
export function explain(view: View, { range, spot, miss }: Unread): Problem {
  const found = view.source.slice(range.from, range.to);
  if (miss !== null) return wordUnknown(view, { range, miss, spot });
  const elsewhere = placeElsewhere(view, range, spot);
  if (elsewhere !== null) return error('statement-misplaced', { place: placeOf(range), facts: { found, statement: elsewhere } });
  const keyword = keywordOf(view, range);
  const written = view.source.slice(keyword.from, keyword.to);
  const heads = headsHere(spot);
  const close = nearest(written, heads.keys());
  const verb = verbSlip(view, range);
  const fixes = [...close.map((word) => ({ word, at: keyword })), ...verb].flatMap(({ word, at }) => fixWith(view, { range, spot, at, word }));
  const suggestions = [...verb.map(({ word }) => word), ...close];
  return error('statement-unknown', {
    place: placeOf(range),
    facts: { found, keyword: written, nearest: suggestions, patterns: close.map((word) => heads.get(word) ?? word) },
    ...(fixes.length === 0 ? {} : { fixes: fixes.slice(0, 1) }),
  });
}

interface Missed {
  readonly range: Range;
  readonly miss: Miss;
  readonly spot: Spot;
}

function wordUnknown(view: View, { range, miss, spot }: Missed): Problem {
  const found = view.source.slice(miss.range.from, miss.range.to);
  const close = meant(miss, found, spot.outcomes);
  const fixes = close.slice(0, 1).flatMap((word) => fixWith(view, { range, spot, at: miss.range, word }));
  const code = miss.table === 'outcome' ? 'outcome-unknown' : 'word-unknown';
  return error(code, { place: placeOf(miss.range), facts: { found, table: miss.table, nearest: close }, ...(fixes.length === 0 ? {} : { fixes }) });
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
    if (first?.kind === 'words' && statement.within.some((context) => contexts.includes(context))) heads.set(first.text.trim(), heads.get(first.text.trim()) ?? pattern.source);
  }
  return heads;
}

/** Verbs like the word before the first bracket: 受里「x」. */
function verbSlip(view: View, range: Range): readonly { readonly word: string; readonly at: Range }[] {
  const token = view.quoted.find(({ from, to }) => from > range.from && to <= range.to);
  if (token === undefined) return [];
  const end = trimmed(view, { from: range.from, to: token.from }).to;
  const isLatin = /[a-z]/.test(view.text.charAt(end - 1));
  const from = isLatin ? view.text.lastIndexOf(' ', end - 1) + 1 : end - 2;
  if (from <= range.from) return [];
  const at = { from, to: end };
  const found = view.source.slice(from, end);
  return nearest(found, allOf('verb')).map((word) => ({ word, at }));
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

/** The statement a line would be in another place. */
function placeElsewhere(view: View, range: Range, spot: Spot): string | null {
  const contexts = everywhere.filter((context) => context !== 'fields' && !spot.contexts.includes(context) && candidates(context, view.text.charAt(range.from)).some(({ pattern }) => pattern.first !== null));
  const reading = readLine(view, range, { contexts, outcomes: spot.outcomes });
  return reading.kind === 'fits' && reading.fitted.wording.pattern.weight > 0 ? reading.fitted.wording.pattern.source : null;
}
