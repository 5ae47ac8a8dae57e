import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, lianban } from './lianban.ts';

const parts = `
参与方：
  - 申请人：群众

表单「表」：
  - 姓名：文字，必填

流程：
  申请人填写「表」
`;
const main = `一件事「主」\n\n引用「通用/补正」，版本 1，作 补正\n${parts}  调用「补正」\n  办结「完」\n`;
const corrections = `一件事「补正」\n  版本：1.2.0\n${parts}  办结「补齐」\n`;

async function project(): Promise<string> {
  const cwd = await folderWith({ 'main.flow': main });
  await mkdir(join(cwd, '通用'));
  await writeFile(join(cwd, '通用', '补正.flow'), corrections);
  return cwd;
}

const codes = async (cwd: string, file = 'main.flow'): Promise<readonly string[]> => {
  const { out } = await lianban(['validate', file, '--json'], cwd);
  return JSON.parse(out)
    .files[0].problems.map(({ code }: { code: string }) => code)
    .filter((code: string) => code.startsWith('reference-'));
};

describe('lianban lock', () => {
  it('writes down what a flow refers to; a change of it is an error until it is locked again', async () => {
    const cwd = await project();
    expect(await codes(cwd)).toEqual(['reference-unlocked']);
    expect(await lianban(['lock', 'main.flow'], cwd)).toMatchObject({ exit: 0, err: '' });
    const lock = JSON.parse(await readFile(join(cwd, 'lianban.lock.json'), 'utf8'));
    expect(lock.references['通用/补正.flow']).toMatchObject({ version: '1.2.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await codes(cwd)).toEqual([]);
    await writeFile(join(cwd, '通用', '补正.flow'), corrections.replace('补齐', '补好'));
    expect(await codes(cwd)).toEqual(['reference-changed']);
    expect((await lianban(['lock', 'main.flow'], cwd)).exit).toBe(0);
    expect(await codes(cwd)).toEqual([]);
  });

  it('shows the way round a circle and writes no lock', async () => {
    const cwd = await project();
    await writeFile(join(cwd, '通用', '补正.flow'), corrections.replace('\n参与方', '\n引用「../main」，作 主\n\n参与方'));
    expect(await codes(cwd)).toContain('reference-circular');
    const { exit, err } = await lianban(['lock', 'main.flow', '--lang', 'zh'], cwd);
    expect(exit).toBe(1);
    expect(err).toMatch(/main\.flow → 通用\/补正\.flow → main\.flow/);
    await expect(readFile(join(cwd, 'lianban.lock.json'))).rejects.toThrow();
  });

  it('tells a missing file, and reads nothing outside the project', async () => {
    const cwd = await project();
    await mkdir(join(cwd, 'inner'));
    await writeFile(join(cwd, 'inner', 'gone.flow'), main.replace('通用/补正', '没有'));
    await writeFile(join(cwd, 'inner', 'outside.flow'), main.replace('通用/补正', '../../补正'));
    expect(await codes(cwd, 'inner/gone.flow')).toEqual(['reference-missing']);
    expect(await codes(cwd, 'inner/outside.flow')).toEqual(['reference-missing']);
  });

  it('finds a flow of the project by its name from the folder of the lock', async () => {
    const cwd = await project();
    await mkdir(join(cwd, 'inner'));
    await writeFile(join(cwd, 'inner', 'main.flow'), main);
    await lianban(['lock', 'main.flow'], cwd);
    expect(await codes(cwd, 'inner/main.flow')).toEqual([]);
  });
});
