import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configurableCodes } from '@lianban/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folderWith, lianban } from './lianban.ts';

const flow = `一件事「示例」

参与方：
  - 申请人：群众
  - 甲局：部门

表单「申请表」：
  - 姓名：文字，必填

流程：
  申请人填写「申请表」
  甲局办理「登记」
  办结「已办结」
`;

const codesOf = async (cwd: string, file: string): Promise<readonly string[]> => {
  const { out } = await lianban(['validate', file, '--json'], cwd);
  const { files } = JSON.parse(out) as {
    readonly files: readonly { readonly problems: readonly { readonly code: string; readonly severity: string }[] }[];
  };
  return files.flatMap(({ problems }) => problems.map(({ code, severity }) => `${severity} ${code}`));
};

describe('lianban.config.json beside flow files', () => {
  it('sets the level of a check for the files beside and below it, and another one for a folder', async () => {
    const cwd = await folderWith({ 'one.flow': flow });
    await mkdir(join(cwd, 'drafts'));
    await writeFile(join(cwd, 'drafts', 'two.flow'), flow);
    expect(await codesOf(cwd, 'one.flow')).toEqual(['warning lead-missing']);
    await writeFile(
      join(cwd, 'lianban.config.json'),
      JSON.stringify({ rules: { 'lead-missing': 'error' }, folders: { drafts: { 'lead-missing': 'off' } } }),
    );
    expect(await codesOf(cwd, 'one.flow')).toEqual(['error lead-missing']);
    expect((await lianban(['validate', 'one.flow'], cwd)).exit).toBe(1);
    expect(await codesOf(cwd, 'drafts/two.flow')).toEqual([]);
  });

  it('is told like a flow where it is wrong, with its own name and line', async () => {
    const cwd = await folderWith({ 'one.flow': flow, 'lianban.config.json': '{\n  "rules": { "led-missing": "off" }\n}\n' });
    const { exit, out } = await lianban(['validate', 'one.flow', '--lang', 'zh'], cwd);
    expect(exit).toBe(1);
    expect(out).toContain('lianban.config.json:2:14');
    expect(out).toContain('lead-missing');
  });

  it('has a schema that knows every check and every level, and no more', async () => {
    const schema: unknown = JSON.parse(await readFile(new URL('../lianban.config.schema.json', import.meta.url), 'utf8'));
    const valid = new Ajv2020({ strict: true }).compile(schema as object);
    for (const [code, severity] of configurableCodes) {
      expect([code, valid({ rules: { [code]: 'error' } })]).toEqual([code, true]);
      expect([code, valid({ rules: { [code]: 'off' } })]).toEqual([code, severity !== 'error']);
      expect(valid({ folders: { drafts: { [code]: 'loud' } } })).toBe(false);
    }
    expect(valid({ rules: { 'no-such-check': 'off' } })).toBe(false);
    expect(valid({ levels: {} })).toBe(false);
  });
});
