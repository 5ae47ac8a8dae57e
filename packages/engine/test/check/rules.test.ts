import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { contextOf } from '../../src/check/check.ts';
import { checkCodes } from '../../src/check/codes.ts';
import { rules } from '../../src/check/rules/index.ts';
import { namesOf } from '../../src/formula/names.ts';
import { fixtures, validated } from './fixtures.ts';

const page = (name: string): URL => new URL(`../../../../docs/checks/${name}`, import.meta.url);

describe('a rule', () => {
  it.each(rules.map(({ code }) => code))('%s has a file, a page in both languages, a flow that breaks it and one that keeps it', (code) => {
    expect(existsSync(new URL(`../../src/check/rules/${code}.ts`, import.meta.url))).toBe(true);
    expect([`${code}.md`, `${code}.zh.md`].filter((name) => !existsSync(page(name)))).toEqual([]);
    expect(new Set(fixtures.filter((fixture) => fixture.code === code).map((fixture) => fixture.kind))).toEqual(
      new Set(['valid', 'invalid']),
    );
  });

  it('stands in the list of codes, once', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !Object.hasOwn(checkCodes, code))).toEqual([]);
    // Some codes have no rule: they tell of a wrong config, and of a broken rule.
    const others = ['config-wrong', 'config-rule-unknown', 'config-level-kept', 'check-failed'];
    expect(Object.keys(checkCodes).filter((code) => !codes.includes(code))).toEqual(others);
  });

  it.each(
    fixtures
      .filter((fixture) => rules.some((rule) => rule.code === fixture.code))
      .map((fixture) => [fixture.code, `${fixture.kind}/${fixture.file}`, fixture] as const),
  )('%s finds problems of its own code only, with the facts that are declared (%s)', (code, _file, fixture) => {
    const { flow, plan, graph } = validated(fixture);
    const rule = present(
      rules.find((one) => one.code === code),
      'a rule',
    );
    const context = contextOf({
      flow: present(flow, 'a flow'),
      plan: present(plan, 'a plan'),
      graph: present(graph, 'a graph'),
      names: namesOf(present(flow, 'a flow')),
    });
    for (const problem of rule.check(context)) {
      expect(problem.code).toBe(code);
      expect(Object.keys(problem.facts).sort()).toEqual(
        [...(Object.entries(checkCodes).find(([name]) => name === code)?.[1].facts ?? [])].sort(),
      );
      expect(problem.place).not.toBeNull();
    }
  });
});

describe('a flow written to show a problem', () => {
  it.each(fixtures.filter((fixture) => fixture.kind === 'invalid').map((fixture) => [fixture.code, fixture.file, fixture] as const))(
    'has it: %s (%s)',
    (code, _file, fixture) => {
      expect(validated(fixture).problems.map((problem) => problem.code)).toContain(code);
    },
  );

  it.each(fixtures.filter((fixture) => fixture.kind === 'valid').map((fixture) => [fixture.code, fixture.file, fixture] as const))(
    'has no error and no warning once it is mended: %s (%s)',
    (code, _file, fixture) => {
      const { problems } = validated(fixture);
      expect(problems.filter((problem) => problem.severity !== 'hint').map((problem) => problem.code)).toEqual([]);
      expect(problems.map((problem) => problem.code)).not.toContain(code);
    },
  );
});
