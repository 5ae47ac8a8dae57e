import { checkCodes } from '../../src/check/codes.ts';
import { formulaCodes } from '../../src/formula/codes.ts';
import { jsonCodes } from '../../src/json/codes.ts';
import { referenceCodes } from '../../src/reference/codes.ts';
import { textCodes } from '../../src/text/codes.ts';

interface Code {
  readonly facts: readonly string[];
}

/** Every code of every room, with the names of its facts. A code that two rooms share has the facts of both. */
export const allCodes: ReadonlyMap<string, readonly string[]> = [textCodes, checkCodes, formulaCodes, jsonCodes, referenceCodes]
  .flatMap((table) => Object.entries<Code>(table))
  .reduce(
    (codes, [code, { facts }]) => codes.set(code, [...new Set([...(codes.get(code) ?? []), ...facts])]),
    new Map<string, readonly string[]>(),
  );
