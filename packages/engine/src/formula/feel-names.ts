import { partWords } from './words.ts';

// FEEL has no brackets for names. What it cannot hold is spelled out: `_` and the code of the character between `_x` and `_`.

const SAFE = /^[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u;
const SPELLED = /_x([0-9a-f]{2,6})_/g;
const UNSAFE_CHAR = /[^\p{L}\p{N}]/gu;
const KEYWORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'in',
  'between',
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'instance',
  'of',
  'function',
  'external',
  'true',
  'false',
  'null',
  'date',
  'time',
  'duration',
  'list',
  'context',
  'range',
  'item',
  'count',
  'sum',
  'max',
  'min',
  'today',
  'now',
  'contains',
  'concatenate',
  'abs',
  'round',
  'half',
  'up',
  'working',
  'days',
  'hours',
  'years',
  'months',
  'entry',
  'inner_entry',
]);

/** The name of a part as FEEL can hold it. */
export function feelName(part: string): string {
  const words = Object.hasOwn(partWords, part) ? partWords[part]?.en[0] : undefined;
  const name = words ?? part;
  return isSafe(name) && (words !== undefined || !standardFeelNames.has(name)) ? name : spelledOut(name);
}

/** The part of a path that a FEEL name stands for. */
export function partOfFeelName(name: string): string {
  return (
    standardFeelNames.get(name) ??
    name.replace(SPELLED, (_, code: string) => String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)))
  );
}

const standardFeelNames: ReadonlyMap<string, string> = new Map(
  Object.entries(partWords).map(([part, { en }]): [string, string] => {
    const name = en[0] ?? part;
    return [isSafe(name) ? name : spelledOut(name), part];
  }),
);

function isSafe(name: string): boolean {
  return SAFE.test(name) && !/_x[0-9a-f]{2,6}_/.test(name) && !name.split(' ').some((word) => KEYWORDS.has(word));
}

function spelledOut(name: string): string {
  const [first = ''] = name;
  const spelled = name.slice(first.length).replace(UNSAFE_CHAR, spelledChar);
  // The first character too: a keyword is none any more, and a name never begins with a digit.
  return spelledChar(first) + spelled;
}

function spelledChar(char: string): string {
  return `_x${(char.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}_`;
}
