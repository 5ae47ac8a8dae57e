import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { check, contextOf, run } from '../../src/check/check.ts';
import { type Level, withLevels } from '../../src/check/levels.ts';
import type { Checked } from '../../src/check/rule.ts';
import { validate } from '../../src/compile.ts';
import { namesOf } from '../../src/formula/names.ts';
import { fixtures } from './fixtures.ts';

const samples = new URL('../fixtures/flows/', import.meta.url);

function checked(source: string): Checked {
  const { flow, plan, graph } = validate(source);
  const whole = present(flow, 'a flow');
  return { flow: whole, plan: present(plan, 'a plan'), graph: present(graph, 'a graph'), names: namesOf(whole) };
}

const broken = (code: string): string =>
  present(
    fixtures.find((fixture) => fixture.code === code && fixture.kind === 'invalid' && fixture.file === 'example.flow'),
    'a fixture',
  ).source;

describe('checking a flow', () => {
  it.each(readdirSync(samples))('finds no error and no warning in the sample %s', (file) => {
    const { problems } = validate(readFileSync(new URL(file, samples), 'utf8'));
    expect(problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
  });

  it('tells of a rule that breaks, and goes on with the others', () => {
    const context = contextOf(checked(broken('party-unknown')));
    const told = run(
      {
        code: 'party-unknown',
        check: () => {
          throw new Error('expected a party but got none');
        },
      },
      context,
    );
    expect(told.map(({ code, facts }) => [code, facts['rule']])).toEqual([['check-failed', 'party-unknown']]);
  });

  it('lets an office set the level of a warning, or switch it off, and keeps errors', () => {
    const problems = check(checked(broken('basis-missing')));
    const severities = (levels: ReadonlyMap<string, Level>): readonly string[] =>
      withLevels(problems, levels).flatMap((problem) => (problem.code === 'basis-missing' ? [problem.severity] : []));
    expect(severities(new Map())).toEqual(['warning']);
    expect(severities(new Map([['basis-missing', 'error']]))).toEqual(['error']);
    expect(severities(new Map([['basis-missing', 'off']]))).toEqual([]);
    const unknown = check(checked(broken('party-unknown')));
    expect(withLevels(unknown, new Map([['party-unknown', 'off']])).map(({ code }) => code)).toContain('party-unknown');
  });

  it('says the same twice', () => {
    for (const { source } of fixtures.filter((fixture) => fixture.kind === 'invalid' && fixture.file === 'example.flow')) {
      expect(JSON.stringify(validate(source).problems)).toBe(JSON.stringify(validate(source).problems));
    }
  });

  it('shows a way on which a value is never supplied', () => {
    const problem = validate(broken('used-before-known')).problems.find(({ code }) => code === 'used-before-known');
    expect(problem?.facts['name']).toBe('加急');
    const key = validate(broken('key-not-known')).problems.find(({ code }) => code === 'key-not-known');
    expect(key?.trace).toEqual(['户籍信息']);
  });

  it('shows the whole circle of items that need each other', () => {
    const problem = validate(broken('needs-in-a-circle')).problems.find(({ code }) => code === 'needs-in-a-circle');
    expect(problem?.trace).toEqual(['登记', '参保', '登记']);
  });
});

describe('hostile flows', () => {
  const head = '一件事「示例」\n  牵头：甲局\n\n参与方：\n  - 申请人：群众\n  - 甲局：部门\n';

  it('a chain of fields as long as a file may be is followed without filling the stack', () => {
    const fields = Array.from({ length: 5_000 }, (_, at) => `  - 字段${at}：文字，来自 表.字段${at + 1}\n`).join('');
    const source = `${head}\n表单「表」：\n${fields}  - 字段5000：文字\n\n流程：\n  申请人填写「表」\n  通知 申请人 “{表.字段0}”\n  办结「完」\n`;
    expect(validate(source).problems.map(({ code }) => code)).not.toContain('check-failed');
  });

  it('thousands of items that need each other in one circle are one finding', () => {
    const count = 2_000;
    const items = Array.from(
      { length: count },
      (_, at) => `事项「项${at}」，由 甲局 办理，承诺 1 个工作日\n  需要：证照「证${(at + 1) % count}」\n  产出：证照「证${at}」\n`,
    ).join('');
    const problems = validate(`${head}\n${items}\n流程：\n  联办全部事项，全部办结后继续\n  办结「完」\n`).problems;
    expect(problems.filter(({ code }) => code === 'needs-in-a-circle')).toHaveLength(1);
  });

  it('names such as __proto__ and constructor are names like any other', () => {
    const source = `${head}\n表单「__proto__」：\n  - constructor：文字，必填\n  - toString：文字，来自 __proto__.constructor\n\n流程：\n  申请人填写「__proto__」\n  甲局办理「hasOwnProperty」\n  办结「完」\n`;
    expect(validate(source).problems).toEqual([]);
  });
});
