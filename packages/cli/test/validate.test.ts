import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folderWith, lianban } from './lianban.ts';

const flows = new URL('../../engine/test/fixtures/flows/', import.meta.url);
const birth = await readFile(new URL('birth.flow', flows), 'utf8');
const permit = await readFile(new URL('construction-permit.en.flow', flows), 'utf8');

const report = {
  type: 'object',
  required: ['files', 'errors', 'warnings'],
  additionalProperties: false,
  properties: {
    errors: { type: 'integer' },
    warnings: { type: 'integer' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['file', 'problems'],
        additionalProperties: false,
        properties: {
          file: { type: 'string' },
          problems: {
            type: 'array',
            items: {
              type: 'object',
              required: ['code', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn'],
              additionalProperties: false,
              properties: {
                code: { type: 'string' },
                severity: { enum: ['error', 'warning', 'hint'] },
                message: { type: 'string', minLength: 1 },
                hint: { type: 'string' },
                line: { type: 'integer', minimum: 1 },
                column: { type: 'integer', minimum: 1 },
                endLine: { type: 'integer', minimum: 1 },
                endColumn: { type: 'integer', minimum: 1 },
                trace: { type: 'array' },
                fixes: { type: 'array' },
              },
            },
          },
        },
      },
    },
  },
};

describe('lianban validate', () => {
  it('finds nothing to stop a right file, in either language', async () => {
    const cwd = await folderWith({ 'birth.flow': birth, 'permit.en.flow': permit });
    expect(await lianban(['validate', 'birth.flow'], cwd)).toMatchObject({ exit: 0, err: '' });
    expect(await lianban(['validate', 'permit.en.flow'], cwd)).toMatchObject({ exit: 0, err: '' });
  });

  it('shows a wrong line with its number, a caret and what to write instead, in the language of the file', async () => {
    const cwd = await folderWith({ 'birth.flow': birth.replace('综合窗口办理「统一出件」', '综合窗口 办理办理「统一出件') });
    const { exit, out } = await lianban(['validate', 'birth.flow'], cwd);
    expect(exit).toBe(1);
    expect(out).toMatch(/错误 .*birth\.flow:\d+:\d+/);
    expect(out).toMatch(/\^/);
    expect(out).toMatch(/个错误/);
  });

  it('speaks the language asked for', async () => {
    const cwd = await folderWith({ 'birth.flow': birth.replace('由 公安 办理', '由 公案 办理') });
    expect((await lianban(['validate', 'birth.flow', '--lang', 'en'], cwd)).out).toMatch(/error/);
    expect((await lianban(['validate', 'birth.flow', '--lang=zh'], cwd)).out).toMatch(/公安/);
  });

  it('gives programs the shape they are promised', async () => {
    const cwd = await folderWith({ 'a.flow': birth.replace('由 公安 办理', '由 公案 办理'), 'b.flow': permit });
    const { exit, out } = await lianban(['validate', '.', '--format', 'json'], cwd);
    const json = JSON.parse(out);
    const valid = new Ajv2020({ strict: false }).compile(report);
    expect([valid(json), valid.errors]).toEqual([true, null]);
    expect(exit).toBe(1);
    expect(json.files.map(({ file }: { file: string }) => file)).toEqual(['a.flow', 'b.flow']);
    expect(json.errors).toBeGreaterThan(0);
  });

  it('gives code-scanning tools a SARIF log with one rule a code', async () => {
    const cwd = await folderWith({ 'a.flow': birth.replace('由 公安 办理', '由 公案 办理') });
    const { out } = await lianban(['validate', 'a.flow', '--format', 'sarif'], cwd);
    const [run] = JSON.parse(out).runs;
    const codes = run.results.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...new Set(codes)].toSorted());
    expect(codes.length).toBeGreaterThan(0);
  });

  it.each([
    ['a file that is not there', 'gone.flow', undefined, /no such file/],
    ['a binary file', 'binary.flow', new Uint8Array([0, 255, 254, 1, 200]), /UTF-8/],
    ['fifty megabytes', 'large.flow', new Uint8Array(50_000_000).fill(97), /too large/],
  ])('says of %s what is the matter and exits 2', async (_title, name, content, message) => {
    const cwd = await folderWith(content === undefined ? {} : { [name]: content });
    const { exit, err } = await lianban(['validate', name], cwd);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });

  it.each([
    [
      'ten thousand levels of indentation',
      Array.from({ length: 10_000 }, (_, level) => `${'  '.repeat(level)}如果 1：`)
        .join('\n')
        .slice(0, 1_900_000),
    ],
    [
      'a name of every object',
      '一件事「__proto__」\n\n参与方：\n  - __proto__：群众\n  - constructor：部门\n\n流程：\n  constructor办理「__proto__」\n  办结「toString」\n',
    ],
    ['half a character', `一件事「\ud800」\n`],
    ['a bracket that never closes', '一件事「出生\n'],
    ['nothing at all', ''],
    ['NUL bytes', '一件事「a\u0000b」\n流程：\n  办结「x」\n'],
  ])('answers %s with a report, never with a mistake of ours', async (_title, text) => {
    const cwd = await folderWith({ 'x.flow': text });
    const { exit, err, out } = await lianban(['validate', 'x.flow', '--format', 'json'], cwd);
    expect([exit, err]).toEqual([exit === 0 ? 0 : 1, '']);
    const [{ problems }] = JSON.parse(out).files;
    for (const { code } of problems) expect(code).not.toBe('check-failed');
    if (exit === 1) expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    [['validate'], /No file was named/],
    [['validate', '--format', 'xml', 'a.flow'], /pretty \| json \| sarif/],
    [['validate', '--colour'], /cannot be understood/],
    [['validaet', 'a.flow'], /Did you mean "validate"/],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { exit, err } = await lianban(args, await folderWith({}));
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });
});
