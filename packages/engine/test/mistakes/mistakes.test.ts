import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/base/place.ts';
import { validate } from '../../src/compile.ts';
import { renderAll } from '../../src/problem/render.ts';
import { type Seed, seeds } from './seeds.ts';

/** What matters of a file: hints offer to do better and are no answer to a mistake. */
const told = ({ language }: Seed, source: string) =>
  renderAll(
    validate(source).problems.filter(({ severity }) => severity !== 'hint'),
    { source, language },
  );

const applied = (source: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);

const named = seeds.map((seed) => [seed.name, seed.language, seed] as const);

describe('the mistakes of people who write', () => {
  it('are more than eighty, each in both languages', () => {
    const names = new Set(seeds.map(({ name }) => name));
    expect(names.size).toBeGreaterThanOrEqual(80);
    expect(seeds.length).toBe(2 * names.size);
    console.info(
      `${names.size} mistakes in two languages, ${seeds.filter(({ fixed }) => fixed !== null).length} of ${seeds.length} with a fix`,
    );
  });

  it.each([...new Set(seeds.map(({ right }) => right))].map((right) => [right.slice(0, right.indexOf('\n')), right] as const))(
    'are made in a file without any: %s',
    (_title, right) => {
      expect(validate(right).problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    },
  );

  it.each(named)('%s (%s) is told once, by its code, at its place', (_name, _language, seed) => {
    const problems = told(seed, seed.source);
    expect(problems.map(({ code, line, column, endLine, endColumn }) => `${code} ${line}:${column}-${endLine}:${endColumn}`)).toEqual([
      `${seed.code} ${seed.place}`,
    ]);
  });

  it.each(named)('%s (%s) has a fix where one is certain, and it removes the problem', (_name, _language, seed) => {
    const [problem] = told(seed, seed.source);
    const [fix] = problem?.fixes ?? [];
    expect(fix === undefined ? null : applied(seed.source, fix.edits)).toBe(seed.fixed);
    if (seed.fixed !== null) expect(told(seed, seed.fixed).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(named)('%s (%s) is told in words, with what to do', (_name, _language, seed) => {
    const [problem] = told(seed, seed.source);
    expect(problem?.message).toMatch(seed.language === 'zh' ? /[\u3400-\u9fff]/u : /[a-z]/u);
    expect(`${problem?.message} ${problem?.hint}`).not.toMatch(/[{}[\]]{2}|undefined|\{\w+[:|]/u);
    expect(problem?.hint ?? '').not.toBe('');
  });
});
