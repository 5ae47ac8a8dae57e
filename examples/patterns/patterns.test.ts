import { readFileSync } from 'node:fs';
import { compile, formatText, present, runScenarios, withoutPlaces } from '@lianban/engine';
import { describe, expect, it } from 'vitest';
import { type Pattern, patterns, play, tracesOf } from './traces.ts';

const page = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const chinese = patterns('zh');
const english = patterns('en');

it('at least forty of the 43 control-flow patterns are here, in both languages, and the index says why the others are not', () => {
  expect(chinese.length).toBeGreaterThanOrEqual(40);
  expect(english.map(({ file }) => file.replace('.en.', '.'))).toEqual(chinese.map(({ file }) => file));
  for (const index of ['README.md', 'README.zh.md']) {
    const rows = page(index)
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line));
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
    const linked = rows.flatMap((row) => /\]\(([^)]+)\)/.exec(row)?.[1] ?? []);
    expect(linked).toEqual((index === 'README.md' ? english : chinese).map(({ file }) => file));
  }
});

describe.each([...chinese, ...english])('the pattern $file', ({ text, compiled }) => {
  it('has no error, is set as the formatter sets it, and passes its scenarios', () => {
    expect(compile(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(formatText(text).text).toBe(text);
    const results = runScenarios(compiled);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed).map(({ scenario }) => scenario.name)).toEqual([]);
  });
});

it('runs as the traces beside it say', () => {
  expect(tracesOf('zh')).toBe(page('traces.txt'));
});

it('is the same tree in both languages but for names', () => {
  for (const [index, { compiled, file }] of chinese.entries())
    expect([file, shapeOf(present(english[index], file).compiled.flow.body)]).toEqual([file, shapeOf(compiled.flow.body)]);
});

describe('several instances', () => {
  const three = ['赵', '钱', '孙'];

  it('run without anybody waiting for them', () => {
    expect(play(named('12-'), [['申请表', { 名单: three }], ['照常'], ['逐人'], ['逐人'], ['逐人']])).toBe(
      '+申请表 -申请表 +照常 +逐人 +逐人 +逐人 -照常 -逐人 -逐人 -逐人 ■',
    );
  });

  it('are as many as the list has entries when it is come to', () => {
    expect(play(named('14-'), [['申请表', { 名单: three }], ['逐人'], ['逐人'], ['逐人'], ['汇总']])).toBe(
      '+申请表 -申请表 +逐人 +逐人 +逐人 -逐人 -逐人 -逐人 +汇总 -汇总 ■完成',
    );
  });

  it('become more while they run', () => {
    expect(play(named('15-'), [['申请表', { 名单: ['赵'] }], ['增补名单', { 名单: three }], ['逐人'], ['逐人'], ['逐人'], ['汇总']])).toBe(
      '+申请表 -申请表 +增补名单 +逐人 -增补名单 +逐人 +逐人 -逐人 -逐人 -逐人 +汇总 -汇总 ■完成',
    );
  });

  it('bring what follows when the first is done, and go on', () => {
    expect(play(named('34-'), [['申请表', { 名单: three }], ['逐人'], ['后续'], ['逐人'], ['逐人']])).toBe(
      '+申请表 -申请表 +逐人 +逐人 +逐人 -逐人 +后续 -后续 -逐人 -逐人 ■完成',
    );
  });

  it('are enough when somebody says so', () => {
    expect(play(named('36-'), [['申请表', { 名单: three }], ['逐人'], ['够了'], ['汇总']])).toBe(
      '+申请表 -申请表 +够了 +增补名单 +逐人 +逐人 +逐人 -逐人 +逐人复核 -够了 ×逐人 ×逐人 ×逐人复核 ×增补名单 +汇总 -汇总 ■完成',
    );
  });
});

const named = (start: string): Pattern =>
  present(
    chinese.find(({ file }) => file.startsWith(start)),
    start,
  );

/** Names and what hangs on them left out; what kind of line stands where remains. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf);
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? 'text' : node;
  const kept = Object.entries(withoutPlaces(node)).filter(([key]) => key !== 'id');
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === 'kind' || key === 'verb' ? inner : shapeOf(inner)]));
}
