import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatText } from '../../src/text/format.ts';
import { readText } from '../../src/text/read.ts';
import type { Sentence } from '../../src/text/sentence.ts';
import { wordsOf } from '../../src/text/statements/patterns.ts';
import { statements } from '../../src/text/statements/table.ts';
import { exampleFlow, flowOf } from './example.ts';
import { pages } from './pages/index.ts';
import { reference } from './render.ts';
import { wrongUse } from './wrong.ts';

const folder = new URL('../../../../docs/language/', import.meta.url);
const idsIn = (sentences: readonly Sentence[]): readonly string[] => sentences.flatMap(({ id, children }) => [id, ...idsIn(children)]);

it('has a page for every statement of the table, and no other', () => {
  expect(Object.keys(pages).sort()).toEqual(statements.map(({ id }) => id).sort());
});

it('is what the table makes now: `npm run language` writes it anew', () => {
  const files = reference();
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  expect([...files].filter(([name, text]) => readFileSync(new URL(name, folder), 'utf8') !== text).map(([name]) => name)).toEqual([]);
});

it.each(statements.map(({ id }) => [id] as const))(
  'has a right use of %s that reads in both languages without a problem, as one flow',
  (id) => {
    const page = pages[id];
    if (page === undefined) throw new Error(`expected a page of ${id} but there is none`);
    for (const source of [exampleFlow(page), formatText(exampleFlow(page), 'en').text, flowOf(page, 'en')]) {
      const { sentences, problems } = readText(source);
      expect(problems).toEqual([]);
      expect(idsIn(sentences)).toContain(id);
    }
    expect(flowOf(page, 'en')).not.toMatch(/[\u3400-\u9fff]/u);
  },
);

it.each(statements.flatMap(({ id }) => [[id, 'zh'] as const, [id, 'en'] as const]))(
  'has a wrong use of %s (%s) with the answer it gets',
  (id, language) => {
    const page = pages[id];
    if (page === undefined) throw new Error(`expected a page of ${id} but there is none`);
    const wrong = wrongUse(id, page, language);
    expect(wrong?.problem.message ?? '').not.toBe('');
    expect(wrong?.line).not.toBe(wrong?.right);
  },
);

it('says each statement and extra in both languages with the same slots', () => {
  const slots = (pattern: string | undefined): readonly string[] =>
    [...(pattern ?? '').matchAll(/\{(\w+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'measureUnit')
      .sort();
  for (const face of ['statements', 'extras'] as const) {
    for (const [id, patterns] of Object.entries(wordsOf('zh')[face])) {
      const other = Object.entries(wordsOf('en')[face]).find(([key]) => key === id)?.[1];
      expect([id, slots(other?.[0])]).toEqual([id, slots(patterns[0])]);
    }
  }
});
