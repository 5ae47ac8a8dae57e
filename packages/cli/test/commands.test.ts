import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../src/words/words.ts';
import { folderWith, lianban } from './lianban.ts';

const flows = new URL('../../engine/test/fixtures/flows/', import.meta.url);
const birth = await readFile(new URL('birth.flow', flows), 'utf8');

describe('lianban', () => {
  it('helps with every command in both languages', async () => {
    const cwd = await folderWith({});
    for (const name of commandNames) {
      for (const language of ['zh', 'en']) {
        const { exit, out } = await lianban([name, '--help', '--lang', language], cwd);
        expect([name, exit]).toEqual([name, 0]);
        expect(out).toContain(`lianban ${name}`);
      }
    }
    expect((await lianban([], cwd)).out).toContain('Exit codes');
    expect((await lianban(['--version'], cwd)).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('lianban format', () => {
  it('changes a file once, and never again', async () => {
    const cwd = await folderWith({ 'a.flow': birth.replaceAll('，', ',').replaceAll('：', ':') });
    expect((await lianban(['format', '--check', 'a.flow'], cwd)).exit).toBe(1);
    expect((await lianban(['format', 'a.flow'], cwd)).exit).toBe(0);
    expect(await lianban(['format', '--check', 'a.flow'], cwd)).toEqual({ exit: 0, out: '', err: '' });
  });

  it('leaves a file with errors alone and says so', async () => {
    const wrong = birth.replace('流程：', '流成：');
    const cwd = await folderWith({ 'a.flow': wrong });
    const { exit, err } = await lianban(['format', 'a.flow'], cwd);
    expect([exit, await readFile(join(cwd, 'a.flow'), 'utf8')]).toEqual([1, wrong]);
    expect(err).toContain('a.flow');
  });
});

describe('lianban convert', () => {
  it('gives back from JSON the text it was made from', async () => {
    const cwd = await folderWith({ 'a.flow': birth });
    await lianban(['format', 'a.flow'], cwd);
    expect((await lianban(['convert', 'a.flow', '--to', 'json', '-o', 'a.json'], cwd)).exit).toBe(0);
    expect((await lianban(['validate', 'a.json'], cwd)).exit).toBe(0);
    const { out } = await lianban(['convert', 'a.json', '--to', 'flow', '--lang', 'zh'], cwd);
    const printed = await lianban(['convert', 'a.flow', '--to', 'flow'], cwd);
    expect(out).toBe(printed.out);
  });

  it('prints machines that XState makes machines of', async () => {
    const cwd = await folderWith({ 'a.flow': birth });
    const { exit, out } = await lianban(['convert', 'a.flow', '--to', 'xstate'], cwd);
    expect(exit).toBe(0);
    const { createMachine } = await import('xstate');
    const configs: Record<string, { id: string }> = JSON.parse(out);
    expect(Object.keys(configs).length).toBeGreaterThan(1);
    for (const config of Object.values(configs)) expect(createMachine(config).id).toBe(config.id);
  });
});

describe('lianban new', () => {
  it.each([
    ['居住证办理', 'zh'],
    ['Residence permit', 'en'],
  ])('makes a flow %s that checks, is formatted and passes its scenario', async (name, language) => {
    const cwd = await folderWith({});
    const file = `${name.replaceAll(' ', '-')}.flow`;
    expect((await lianban(['new', name, '--lang', language], cwd)).exit).toBe(0);
    const checked = await lianban(['validate', file, '--format', 'json'], cwd);
    expect(JSON.parse(checked.out)).toMatchObject({ errors: 0, warnings: 0 });
    expect((await lianban(['format', '--check', file], cwd)).exit).toBe(0);
    const tested = await lianban(['test', file], cwd);
    expect([tested.exit, tested.out]).toEqual([0, expect.stringContaining('✓')]);
  });

  it('never writes over a file', async () => {
    const cwd = await folderWith({ 'a.flow': 'mine' });
    expect((await lianban(['new', 'a'], cwd)).exit).toBe(1);
    expect(await readFile(join(cwd, 'a.flow'), 'utf8')).toBe('mine');
  });
});

describe('lianban test', () => {
  it('passes the scenarios of the birth flow', async () => {
    const { exit, out } = await lianban(['test', 'a.flow'], await folderWith({ 'a.flow': birth }));
    expect(out).not.toContain('✗');
    expect(exit).toBe(0);
  });

  it('says of a line that does not hold which it is and what was so instead', async () => {
    const cwd = await folderWith({ 'a.flow': birth.replace('为 0 份', '为 3 份') });
    const { exit, out } = await lianban(['test', 'a.flow'], cwd);
    expect(exit).toBe(1);
    expect(out).toMatch(/✗ 材料齐全一次办成\n {4}第 \d+ 行“那么 申请人提交材料 为 3 份”：实际为 0/);
  });
});

describe('lianban run', () => {
  it('takes one case to its end and tells who did what, which register was asked why, and what came out', async () => {
    const { exit, out } = await lianban(['run', 'a.flow'], await folderWith({ 'a.flow': birth }));
    expect(exit).toBe(0);
    expect(out).toMatch(/2026-03-02 09:00/);
    expect(out).toMatch(/答复「分娩信息」 → 查到（用途 办理出生一件事，依据 政务数据共享条例第十九条/);
    expect(out).toMatch(/产出「出生医学证明」/);
    expect(out).toMatch(/办结「已出件」，通过/);
  });

  it('takes outcomes and values from a file, and registers from another', async () => {
    const cwd = await folderWith({
      'a.flow': birth,
      'answers.json': JSON.stringify({ outcomes: { 授权使用证照信息: 'disagreed' }, values: { 新生儿姓名: '示例宝宝' } }),
    });
    const { out } = await lianban(['run', 'a.flow', '--answers', 'answers.json'], cwd);
    expect(out).toContain('办结「共同申请人不同意」，撤件');
  });

  it.each([
    [['run', 'a.flow', '--mock', 'bad.json'], /registers/],
    [['run', 'a.flow', '--answers', 'gone.json'], /gone\.json/],
    [['run', 'a.flow', 'b.flow'], /No file was named/],
  ])('refuses %j', async (args, message) => {
    const { exit, err } = await lianban(args, await folderWith({ 'a.flow': birth, 'bad.json': '{}' }));
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('lianban plan', () => {
  it('prints the order nobody drew, and what is fetched instead of asked', async () => {
    const { exit, out } = await lianban(['plan', 'a.flow', '--json'], await folderWith({ 'a.flow': birth }));
    expect(exit).toBe(0);
    const { plan } = JSON.parse(out);
    const after = Object.fromEntries(plan.items.map(({ item, after: needs }: { item: string; after: string[] }) => [item, needs]));
    expect(after).toEqual({
      出生医学证明: [],
      户口登记: ['出生医学证明'],
      医保参保: ['户口登记'],
      社保卡申领: ['户口登记'],
      生育津贴: ['出生医学证明'],
    });
    expect(plan.fields.find(({ field }: { field: string }) => field === '性别')).toMatchObject({ from: 'query', data: '分娩信息' });
  });
});

describe('lianban explain', () => {
  it('prints the page about a code in the language asked for', async () => {
    const cwd = await folderWith({});
    const en = await lianban(['explain', 'party-unknown', '--lang', 'en'], cwd);
    const zh = await lianban(['explain', 'party-unknown', '--lang', 'zh'], cwd);
    expect([en.exit, zh.exit]).toEqual([0, 0]);
    expect(zh.out).not.toBe(en.out);
    expect((await lianban(['explain', 'no-such-code'], cwd)).exit).toBe(1);
    expect((await lianban(['explain', '../../README'], cwd)).exit).toBe(2);
  });
});
