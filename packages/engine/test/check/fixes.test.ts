import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/base/place.ts';
import type { Problem } from '../../src/base/problem.ts';
import { validate } from '../../src/compile.ts';
import { render } from '../../src/problem/render.ts';
import { fixtures, validated } from './fixtures.ts';

function applied(source: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

const count = (problems: readonly Problem[], is: (problem: Problem) => boolean): number => problems.filter(is).length;

const offered = fixtures
  .filter((fixture) => fixture.kind === 'invalid')
  .flatMap((fixture) =>
    validated(fixture).problems.flatMap((problem) =>
      (render(problem, { source: fixture.source, language: 'zh' }).fixes ?? []).map(
        (fix) => [problem.code, `${fixture.code}/${fixture.file}`, { fixture, problem, fix }] as const,
      ),
    ),
  );

describe('a fix that is offered', () => {
  it('is offered often enough to be worth testing', () => {
    expect(offered.length).toBeGreaterThan(30);
  });

  it.each(offered)('removes its %s and adds no error (%s)', (code, _file, { fixture, fix }) => {
    const before = validated(fixture).problems;
    const after = validate(applied(fixture.source, fix.edits)).problems;
    expect(count(after, (one) => one.code === code)).toBeLessThan(count(before, (one) => one.code === code));
    const isError = (one: Problem): boolean => one.severity === 'error';
    expect(count(after, isError)).toBeLessThanOrEqual(count(before, isError));
  });
});
