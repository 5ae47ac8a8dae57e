import { NAME_CHARS_MAX } from '../base/limits.ts';
import { certain, ranked } from '../base/nearest.ts';
import { readUntilCloser, skipSpaces } from './literal.ts';
import type { Match } from './match.ts';
import { isLatinAt } from './match.ts';
import type { NameNode } from './name-table.ts';
import type { Reading } from './reading.ts';
import { endsName, prefixes, standards } from './reading.ts';
import type { Prefix } from './words.ts';

/** A name as it was read: where it ends, and whether its table knows it. */
export interface NameReading {
  readonly path: readonly string[];
  readonly to: number;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ["'", "'"],
]);
const ENDS_RUN = /[\s()[\]、,;"“”「」『』【】.。]/;
const ENDS_UNKNOWN = /[()[\]{}、,;"“”「」『』【】.。=≠<>≥≤!+\-−–×*÷/&|]/;

/** The bracket that closes a name opened here; null where no bracketed name begins. */
export const nameCloser = (text: string, at: number): string | null => CLOSERS.get(text.charAt(at)) ?? null;

/** Reads the longest declared name at `at` that an operator, a closing bracket or the end follows. */
export function readDeclared(reading: Reading, at: number): NameReading | null {
  let best: NameReading | null = null;
  for (const scope of reading.scopes) {
    const found = readUnder(reading, scope, { at, path: [] });
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

/** Reads a declared name that something else than an operator follows, after a space: an operator is missing there. */
export function readLoosely(reading: Reading, at: number): NameReading | null {
  return readDeclared({ ...reading, loose: true }, at);
}

/** Reads a name in brackets, its further parts with or without them; null when a bracket is not closed. */
export function readBracketed(reading: Reading, at: number): NameReading | null {
  const part = readBracketedPart(reading, at);
  if (part === null) return null;
  // Behind a declared head its parts are words of the language too: 「回访」.结果.
  for (const scope of reading.scopes) {
    const child = scope.children.get(part.text);
    const found = child === undefined ? null : continueUnder(reading, child, { at: part.to, path: [part.text] });
    if (found !== null) return found;
  }
  return readFurther(reading, { path: [part.text], to: part.to });
}

/** Reads what stands at `at` as a name nobody declared: up to the next operator or punctuation. Null when it has no character. */
export function readUnknown(reading: Reading, at: number): NameReading | null {
  const to = endOfMisspelt(reading, at) ?? endOfUnknown(reading, at);
  if (to === at) return null;
  return readFurther(reading, { path: [reading.source.slice(at, to)], to });
}

/** 非, 任一 or 每个 at the place reached, unless a declared name (非遗项目) or a standard word (not found) begins with the word. */
export function prefixAt(reading: Reading): Match<Prefix> | null {
  const match = prefixes.longest(reading.text, reading.at);
  if (match === null || readDeclared(reading, reading.at) !== null) return null;
  return standards.longest(reading.text, reading.at, ({ to }) => endsName(reading, to)) === null ? match : null;
}

interface Start {
  readonly at: number;
  readonly path: readonly string[];
}

function readUnder(reading: Reading, node: NameNode, { at, path }: Start): NameReading | null {
  if (nameCloser(reading.text, at) !== null) {
    const part = path.length === 0 ? null : readBracketedPart(reading, at);
    const child = part === null ? undefined : node.children.get(part.text);
    return part === null || child === undefined ? null : continueUnder(reading, child, { at: part.to, path: [...path, part.text] });
  }
  const { lengths, nodes } = node.spelledFrom(reading.text.charAt(at));
  for (const length of lengths) {
    const spelled = nodes.get(reading.text.slice(at, at + length));
    if (spelled === undefined || isCutLatin(reading.text, at, at + length)) continue;
    const written = reading.source.slice(at, at + length);
    const child = spelled.find((candidate) => candidate.part === written) ?? spelled[0];
    if (child === undefined) continue;
    const found = continueUnder(reading, child, { at: at + length, path: [...path, child.part] });
    if (found !== null) return found;
  }
  return null;
}

function continueUnder(reading: Reading, node: NameNode, { at, path }: Start): NameReading | null {
  const next = afterPoint(reading, at);
  if (next !== null) {
    const deeper = readUnder(reading, node, { at: next, path });
    if (deeper !== null) return deeper;
    if (path.length === 0) return null;
    // The head is known, its value is not: the typer says so with the nearest.
    return node.children.size > 0 || node.open || node.entry !== null ? readFurther(reading, { path, to: at }) : null;
  }
  return endsName(reading, at) || (reading.loose && reading.text.charAt(at) === ' ') ? { path, to: at } : null;
}

/** Reads `.part` as long as it goes on. */
function readFurther(reading: Reading, start: NameReading): NameReading | null {
  let { path, to } = start;
  for (;;) {
    const next = afterPoint(reading, to);
    if (next === null) return { path, to };
    if (nameCloser(reading.text, next) !== null) {
      const part = readBracketedPart(reading, next);
      if (part === null) return null;
      path = [...path, part.text];
      to = part.to;
      continue;
    }
    const end = endOfUnknown(reading, next);
    if (end === next) return { path, to };
    path = [...path, reading.source.slice(next, end)];
    to = end;
  }
}

function readBracketedPart(reading: Reading, at: number): { readonly text: string; readonly to: number } | null {
  const closer = nameCloser(reading.text, at);
  if (closer === null) return null;
  // Folding makes ‘’ and ＇ plain; what is written closes itself.
  const opened = reading.source.charAt(at);
  const written = opened === '‘' ? '’' : opened === '＇' ? '＇' : closer;
  return readUntilCloser(reading.source, at + 1, written);
}

/** The offset behind a point between two parts; null where none stands or nothing follows it. */
function afterPoint(reading: Reading, at: number): number | null {
  if (!'.。'.includes(reading.text.charAt(at)) || at >= reading.text.length) return null;
  const next = skipSpaces(reading.text, at + 1);
  return next >= reading.text.length ? null : next;
}

/** The end of an unspaced run that is one slip away from a declared name holding an operator's word: 是否在昏 for 是否在婚. */
function endOfMisspelt(reading: Reading, from: number): number | null {
  let to = from;
  while (to < reading.text.length && to - from <= NAME_CHARS_MAX && !ENDS_RUN.test(reading.text.charAt(to))) to++;
  if (to - from < 2 || endOfUnknown(reading, from) >= to) return null;
  const run = reading.text.slice(from, to);
  const similar = reading.scopes.flatMap((scope) => scope.spelled()).filter((word) => Math.abs(word.length - run.length) <= 1);
  return certain(ranked(run, similar)) === null ? null : to;
}

function endOfUnknown(reading: Reading, from: number): number {
  const { text } = reading;
  let at = from;
  while (at < text.length) {
    if (ENDS_UNKNOWN.test(text.charAt(at))) break;
    if (at > from && endsName(reading, at)) break;
    at++;
  }
  while (at > from && text.charAt(at - 1) === ' ') at--;
  return at;
}

const isCutLatin = (text: string, from: number, to: number): boolean => isLatinAt(text, to - 1) && isLatinAt(text, to) && to > from;
