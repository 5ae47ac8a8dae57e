import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from '../../src/base/place.ts';
import { error, warning } from '../../src/base/problem.ts';
import { fill } from '../../src/problem/fill.ts';
import { plain } from '../../src/problem/plain.ts';
import { pretty } from '../../src/problem/pretty.ts';
import { sarif } from '../../src/problem/sarif.ts';
import { visible, widthOf } from '../../src/problem/width.ts';
import { words } from '../../src/problem/zh/words.ts';

const source = '一件事「示例」\n流程：\n  公按办理「户口登记」\n';
const at = source.indexOf('公按');
const problem = error('party-unknown', { place: place(at, source.length - 1), facts: { name: '公按', suggestions: ['公安'] } });

describe('a problem at a terminal', () => {
  it('shows the line with a caret under the very characters, though they are two cells wide', () => {
    const rows = pretty(problem, { source, language: 'zh', file: 'birth.flow' }).split('\n');
    expect(rows[0]).toBe('错误 没有这个参与方  birth.flow:3:3  party-unknown');
    expect(rows[1]).toBe('  3 │   公按办理「户口登记」');
    expect(rows[2]).toBe('    │   ^^^^');
    expect(rows.join('\n')).toContain('改成“公安”');
  });

  it('never lets a file move the cursor, colour the screen or turn the direction of reading', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\u001b[31m', '\u0007', '\u202e', '\r', 'a', '件', '\u2066'), maxLength: 20 }),
        (name) => {
          const told = pretty(error('party-unknown', { place: place(0, 5), facts: { name, suggestions: [name] } }), {
            source: `${name}办理「x」`,
            language: 'en',
            file: name,
          });
          expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        },
      ),
    );
  });

  it('cuts a long line around the place and keeps the caret under it', () => {
    const long = `${'前'.repeat(200)}错${'后'.repeat(200)}`;
    const rows = pretty(error('party-unknown', { place: place(200, 201), facts: { name: '错', suggestions: [] } }), {
      source: long,
      language: 'zh',
    }).split('\n');
    const text = rows[1] ?? '';
    const caret = rows[2] ?? '';
    expect(widthOf(text)).toBeLessThan(120);
    const before = text.slice(0, text.indexOf('错'));
    expect(widthOf(caret.slice(0, caret.indexOf('^')))).toBe(widthOf(before));
  });

  it('is coloured only where that is asked for', () => {
    expect(pretty(problem, { source, language: 'en' })).not.toContain('\u001b');
    expect(pretty(problem, { source, language: 'en', colour: true })).toContain('\u001b[31m');
  });
});

describe('a problem for programs', () => {
  it('has the members that are promised, lines and columns from 1', () => {
    expect(plain([problem], { source, language: 'en' })).toEqual([
      {
        code: 'party-unknown',
        severity: 'error',
        message: 'No party is called "公按". The nearest: "公安". Without a party nobody would get this work.',
        hint: 'Use a declared party, or add a line under "parties:".',
        line: 3,
        column: 3,
        endLine: 3,
        endColumn: 5,
        fixes: [{ title: 'write "公安"', edits: [{ from: at, to: at + 2, insert: '公安' }] }],
      },
    ]);
  });

  it('mends the file when its fix is applied', () => {
    const [told] = plain([problem], { source, language: 'zh' });
    const [edit] = told?.fixes?.[0]?.edits ?? [];
    expect(edit === undefined ? '' : source.slice(0, edit.from) + edit.insert + source.slice(edit.to)).toContain('公安办理「户口登记」');
  });

  it('offers no fix where the name stands there twice, because it is not certain which is meant', () => {
    const twice = '公按办理「公按」';
    expect(
      plain([error('party-unknown', { place: place(0, twice.length), facts: { name: '公按', suggestions: ['公安'] } })], {
        source: twice,
        language: 'zh',
      })[0]?.fixes,
    ).toBeUndefined();
  });

  it('comes in the order of the file', () => {
    const late = warning('lead-missing', { place: place(20, 21) });
    expect(plain([late, problem, error('flow-missing', { place: null })], { source, language: 'zh' }).map(({ code }) => code)).toEqual([
      'flow-missing',
      'party-unknown',
      'lead-missing',
    ]);
  });

  it('becomes a SARIF 2.1.0 log with one rule a code and addresses that are URIs', () => {
    const log = sarif([{ file: '例 子\\birth.flow', source, problems: [problem, problem] }], {
      language: 'en',
      version: '1.2.3',
      pageOf: (code) => `https://example.org/${code}`,
    });
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'lianban', version: '1.2.3', rules: [{ id: 'party-unknown', helpUri: 'https://example.org/party-unknown' }] },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'party-unknown',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: '%E4%BE%8B%20%E5%AD%90/birth.flow' },
                    region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 5 },
                  },
                },
              ],
            },
            { ruleId: 'party-unknown' },
          ],
        },
      ],
    });
  });
});

describe('filling a sentence', () => {
  it('leaves a part out unless all its facts are there', () => {
    const say = (facts: Record<string, string | readonly string[] | boolean>): string =>
      fill('甲[[，乙{a}]][[，丙{b|names}]]', facts, words);
    expect(say({})).toBe('甲');
    expect(say({ a: '一', b: [] })).toBe('甲，乙一');
    expect(say({ a: '', b: ['二', '三'] })).toBe('甲，丙「二」、「三」');
  });

  it('writes lengths of time, standard words and paths as the language does', () => {
    const facts = { d: ['3', 'workingDay'], o: ['disagreed', '驳回'], p: '$login.$citizenId' };
    expect(fill('{d|duration} {o|words} {p|path}', facts, words)).toBe('3 个工作日 不同意、驳回 登录.身份证号');
  });

  it('takes no fact from what every object has', () => {
    expect(fill('{constructor}[[{toString}]]', {}, words)).toBe('{constructor}');
  });

  it('keeps what a fact says as it is, braces and brackets too', () => {
    expect(fill('{a}', { a: '{b}[[c]]$&' }, words)).toBe('{b}[[c]]$&');
  });
});

describe('widths', () => {
  it('count two cells for Chinese and its punctuation, one for Latin, none for marks', () => {
    expect(widthOf('办A，e\u0301')).toBe(6);
    expect(widthOf(visible('\t'))).toBe(2);
  });
});
