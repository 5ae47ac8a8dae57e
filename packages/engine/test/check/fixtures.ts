import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from '../../src/compile.ts';
import type { Validation } from '../../src/validate.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A flow file written to show one problem, or to show it mended. */
export interface Fixture {
  readonly code: string;
  readonly kind: 'valid' | 'invalid';
  readonly file: string;
  readonly source: string;
}

/** All fixtures, by code. */
export const fixtures: readonly Fixture[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: code }) =>
    (['valid', 'invalid'] as const).flatMap((kind) =>
      readdirSync(`${folder}${code}/${kind}`).map(
        (file): Fixture => ({ code, kind, file, source: readFileSync(`${folder}${code}/${kind}/${file}`, 'utf8') }),
      ),
    ),
  );

const validations = new Map<string, Validation>();

/** A fixture read and checked, once for all tests that look at it. */
export function validated({ source }: Fixture): Validation {
  const known = validations.get(source) ?? validate(source);
  validations.set(source, known);
  return known;
}
