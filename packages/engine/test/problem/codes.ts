import { checkCodes } from '../../src/check/codes.ts';
import { formulaCodes } from '../../src/formula/codes.ts';
import { jsonCodes } from '../../src/json/codes.ts';

interface Code {
  readonly facts: readonly string[];
}

/** The codes of the text room, as its reader makes them. */
const textCodes: Readonly<Record<string, Code>> = {
  'source-too-large': { facts: ['characters', 'max'] },
  'not-text': { facts: ['character'] },
  'too-many-lines': { facts: ['max'] },
  'line-too-long': { facts: ['characters', 'max'] },
  'indent-unaligned': { facts: ['column', 'expected'] },
  'indent-too-deep': { facts: ['column', 'expected'] },
  'indent-too-shallow': { facts: ['column', 'expected'] },
  'nesting-too-deep': { facts: ['max'] },
  'name-too-long': { facts: ['characters', 'max'] },
  'duration-expected': { facts: ['found'] },
  'number-expected': { facts: ['found'] },
  'date-expected': { facts: ['found'] },
  'too-many-steps': { facts: ['max'] },
  'step-name-repeated': { facts: ['name'] },
  'statement-repeated': { facts: ['statement'] },
  'statement-misplaced': { facts: ['found', 'statement'] },
  'statement-unknown': { facts: ['found', 'keyword', 'nearest', 'patterns'] },
  'flow-missing': { facts: [] },
  'dash-missing': { facts: [] },
  'bracket-unclosed': { facts: [] },
  'quote-unclosed': { facts: ['open', 'close'] },
  'quote-mismatched': { facts: ['open', 'close'] },
  'type-unknown': { facts: ['found', 'nearest'] },
  'extra-unknown': { facts: ['found', 'statement', 'nearest'] },
  'word-unknown': { facts: ['found', 'table', 'nearest'] },
  'outcome-unknown': { facts: ['found', 'table', 'nearest'] },
};

/** Every code of every room, with the names of its facts. A code that two rooms share has the facts of both. */
export const allCodes: ReadonlyMap<string, readonly string[]> = [textCodes, checkCodes, formulaCodes, jsonCodes]
  .flatMap((table) => Object.entries<Code>(table))
  .reduce(
    (codes, [code, { facts }]) => codes.set(code, [...new Set([...(codes.get(code) ?? []), ...facts])]),
    new Map<string, readonly string[]>(),
  );
