import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textCodes } from '../../src/text/codes.ts';

const folder = new URL('../../src/text/', import.meta.url);

function filesIn(url: URL): readonly URL[] {
  return readdirSync(url).flatMap((name) => {
    const inner = new URL(name, url);
    return statSync(inner).isDirectory() ? filesIn(new URL(`${name}/`, url)) : [inner];
  });
}

it('lists every code that the reader of texts makes, and no other', () => {
  const made = filesIn(folder)
    .filter(({ pathname }) => !pathname.endsWith('codes.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:error|warning|hint|indentProblem)\(\s*'([a-z-]+)'|\? '([a-z]+-[a-z-]+)' : '([a-z]+-[a-z-]+)'|\{\s*code: '([a-z]+-[a-z-]+)',\s*place/g,
        ),
      ].flatMap(([, ...codes]) => codes.filter((code) => code !== undefined)),
    );
  expect([...new Set(made)].sort()).toEqual(Object.keys(textCodes).sort());
});
