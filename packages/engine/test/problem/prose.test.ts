import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forms, slotsOf } from '../../src/problem/fill.ts';
import { render } from '../../src/problem/render.ts';
import { voiceOf } from '../../src/problem/voice.ts';
import { fixtures, validated } from '../check/fixtures.ts';
import { allCodes } from './codes.ts';

const languages = ['zh', 'en'] as const;
const pages = new URL('../../../../docs/checks/', import.meta.url);

/** Words of the trade of programmers, which a clerk never used. */
const foreign =
  /\b(tokens?|gateways?|soundness|deadlocks?|livelocks?|nodes?|edges?|graphs?|pars(e|er|ing)|AST|syntax|strings?|booleans?|null|undefined|arrays?|regex|stack|schemas?|runtime|exceptions?)\b|令牌|网关|节点|解析|语法树|死锁|活锁|字符串|布尔|数组|正则|堆栈|异常|运行时|编译|变量|函数|参数|对象/i;

describe('the prose of problems', () => {
  it.each(languages)('has an entry for every code, and none for a code that is gone (%s)', (language) => {
    expect([...voiceOf(language).prose.keys()].sort()).toEqual([...allCodes.keys()].sort());
  });

  it.each(languages)('names only facts that the code has, in forms that exist (%s)', (language) => {
    const wrong = [...voiceOf(language).prose].flatMap(([code, { title, message, hint }]) =>
      slotsOf(`${title}${message}${hint}`)
        .filter(({ fact, form }) => !allCodes.get(code)?.includes(fact) || (form !== undefined && !forms.includes(form)))
        .map(({ fact, form }) => `${code}: ${fact} ${form ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)('uses no word that a clerk never used (%s)', (language) => {
    const said = [...voiceOf(language).prose].flatMap(([code, { title, message, hint }]) =>
      [title, message, hint].map((text) => `${code}: ${text.replaceAll(/\{[^}]*\}/g, '')}`),
    );
    // A code is no prose: what stands before the colon is not looked at.
    expect(said.filter((text) => foreign.test(text.slice(text.indexOf(':'))))).toEqual([]);
  });

  it.each(languages)('says for every code what is wrong and what to do next (%s)', (language) => {
    const empty = [...voiceOf(language).prose].filter(([, { title, message, hint }]) => title === '' || message === '' || hint === '');
    expect(empty).toEqual([]);
  });

  it.each(languages)('leaves no gap in what is said about real flows (%s)', (language) => {
    const gaps = fixtures.flatMap((fixture) =>
      validated(fixture).problems.flatMap((problem) => {
        const told = render(problem, { source: fixture.source, language });
        const all = [told.title, told.message, told.hint ?? '', ...(told.fixes ?? []).map((fix) => fix.title)].join('');
        return /\{[A-Za-z]+(\|[a-z]+)?\}|\[\[|\]\]/.test(all) ? [`${fixture.code}: ${all}`] : [];
      }),
    );
    expect(gaps).toEqual([]);
  });

  it('has a page for every code in both languages, and no page for a code that is gone', () => {
    const wanted = [...allCodes.keys()].flatMap((code) => [`${code}.md`, `${code}.zh.md`]).sort();
    expect(existsSync(pages)).toBe(true);
    expect(
      readdirSync(pages)
        .filter((file) => !file.startsWith('README'))
        .sort(),
    ).toEqual(wanted);
  });

  it('shows on its pages only lines that stand in a flow which a test checks', () => {
    const wrong = fixtures.flatMap(({ code, kind, file, source }) => {
      const page = readFileSync(new URL(`${code}${file.includes('.en.') ? '' : '.zh'}.md`, pages), 'utf8');
      const blocks = [...page.matchAll(/```flow\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
      const shown = (blocks[kind === 'invalid' ? 0 : 1] ?? '').split('\n').filter((line) => line !== '');
      const lines = new Set(source.split('\n'));
      return [...(shown.length === 0 ? ['nothing is shown'] : []), ...shown.filter((line) => !lines.has(line))].map(
        (line) => `${code} ${kind}: ${line}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});
