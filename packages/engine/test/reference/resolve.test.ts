import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { lockedText, readLock, writeLock } from '../../src/reference/lock.ts';
import { type FindReferred, type References, resolveReferences } from '../../src/reference/resolve.ts';
import { readText } from '../../src/text/read.ts';

const folder = new URL('./flows/', import.meta.url);
const files = new Map(readdirSync(folder).map((file) => [file.replace('.flow', ''), readFileSync(new URL(file, folder), 'utf8')]));
const sha256 = (text: string): string => createHash('sha256').update(lockedText(text)).digest('hex');
const find: FindReferred = (path) => {
  const text = files.get(path);
  return text === undefined ? null : { name: path, text, sha256: sha256(text) };
};

const from = (name: string, lock: References['lock'] = null) =>
  resolveReferences({ name, flow: present(readText(present(files.get(name), name)).flow, name), find, lock });
const codes = (name: string, lock: References['lock'] = null): readonly string[] => from(name, lock).problems.map(({ code }) => code);

it('reaches every file once, and finds nothing wrong once they are locked', () => {
  const { problems, reached } = from('main');
  expect(problems.map(({ code }) => code)).toEqual(['reference-unlocked', 'reference-unlocked']);
  expect([...reached.keys()]).toEqual(['corrections', 'letters']);
  expect(codes('main', reached)).toEqual([]);
  expect(codes('main', readLock(writeLock(reached)))).toEqual([]);
});

it('tells a changed text, whatever its line ends', () => {
  const { reached } = from('main');
  const text = present(files.get('letters'), 'letters');
  expect(sha256(text.replaceAll('\n', '\r\n'))).toBe(sha256(text));
  const changed = new Map([...reached, ['letters', { sha256: sha256(`${text}# changed\n`) }]]);
  expect(codes('main', changed)).toEqual(['reference-changed']);
});

it('tells a circle with the way that leads round', () => {
  const [problem] = from('circle').problems.filter(({ code }) => code === 'reference-circular');
  expect(problem?.trace).toEqual(['circle', 'round', 'circle']);
  expect(problem?.place).not.toBeNull();
});

it.each([
  ['missing', 'reference-missing', ['missing', 'nowhere']],
  ['broken', 'reference-broken', ['broken', 'unreadable']],
  ['outdated', 'reference-version', ['outdated', 'letters']],
])('tells of %s that it is %s', (name, code, trace) => {
  const problem = from(name).problems.find((one) => one.code === code);
  expect(problem?.trace).toEqual(trace);
});

it('follows a thousand files that refer to each other without running on', () => {
  const many: FindReferred = (path) => {
    const number = Number(path);
    const imports = [1, 2, 3].map((step) => `引用「${number + step}」\n`).join('');
    const text = `一件事「${number}」\n${imports}\n流程：\n  办结「完」\n`;
    return { name: path, text, sha256: sha256(text) };
  };
  const flow = present(readText('一件事「零」\n引用「1」\n流程：\n  办结「完」\n').flow, 'a flow');
  const { problems, reached } = resolveReferences({ name: '0', flow, find: many, lock: new Map() });
  expect(reached.size).toBe(200);
  expect(problems.map(({ code }) => code)).toContain('reference-too-many');
});

it('walks two hundred files that all refer to all of them once each', () => {
  const imports = Array.from({ length: 200 }, (_, number) => `引用「${number}」\n`).join('');
  const all: FindReferred = (path) => {
    const text = `一件事「${path}」\n${imports}\n流程：\n  办结「完」\n`;
    return { name: path, text, sha256: sha256(text) };
  };
  const flow = present(readText(`一件事「零」\n引用「1」\n流程：\n  办结「完」\n`).flow, 'a flow');
  const { problems } = resolveReferences({ name: 'start', flow, find: all, lock: new Map() });
  expect(problems.map(({ code }) => code)).toContain('reference-circular');
});

it.each(['', '{', '[]', '{"lock":2,"references":{}}', '{"lock":1,"references":{"a":{"sha256":"x"}}}'])('takes %j for no lock', (text) => {
  expect(readLock(text)).toBeNull();
});
