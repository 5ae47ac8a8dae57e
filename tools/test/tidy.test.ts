import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undocumentedExports, untidyFunctions } from './source.ts';
import { filesOf, root } from './tree.ts';

const fileLinesMax = 400;
const all = filesOf();
const code = all.filter((path) => /\.(ts|mjs|cjs)$/.test(path) && !path.includes('/generated/'));
const sources = code.filter((path) => /^packages\/[^/]+\/(src|app)\//.test(path));
const tests = code.filter((path) => /\.(test|soak)\.ts$/.test(path));
const words = all.filter((path) => /\.(ts|mjs|cjs|json|md|yaml|flow|css|html)$/.test(path) && path !== 'pnpm-lock.yaml');

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const hits = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
  );

describe('a tidy house', () => {
  it('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(tests.length).toBeGreaterThan(1);
  });

  it('file and folder names are kebab-case', () => {
    const odd = code.filter((path) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(basename(path)));
    expect(odd).toEqual([]);
  });

  it('no file or folder is a drawer for everything', () => {
    const drawer = /(^|\/)(utils?|types|helpers?|common|shared|misc)(\/|\.[a-z]+$)/;
    expect(code.filter((path) => drawer.test(path))).toEqual([]);
  });

  it(`no source is longer than ${fileLinesMax} lines`, () => {
    const long = code.filter((path) => text(path).split('\n').length > fileLinesMax + 1);
    expect(long.map((path) => `${path}: ${text(path).split('\n').length}`)).toEqual([]);
  });

  it('every function fits a screen and takes few parameters', () => {
    expect(sources.flatMap((path) => untidyFunctions(path, text(path)))).toEqual([]);
  });

  it('every export says in a sentence what it is', () => {
    expect(sources.flatMap((path) => undocumentedExports(path, text(path)))).toEqual([]);
  });

  it('no test is skipped or runs alone', () => {
    expect(hits(tests, /\.(skip|only|todo|fails|skipIf|runIf)\b\s*\(/)).toEqual([]);
  });

  it('nothing is left for later in a comment', () => {
    const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
    expect(
      hits(
        words.filter((path) => !path.startsWith('docs/decisions/')),
        later,
      ),
    ).toEqual([]);
  });

  it('no path of somebody’s machine stands in a file', () => {
    const machine = new RegExp(`(^|[\\s"'\`(=])/(${['wo' + 'rk', 'ro' + 'ot', 'ho' + 'me', 't' + 'mp', 'Us' + 'ers'].join('|')})/`);
    expect(hits(words, machine)).toEqual([]);
  });

  it('the lock file names no host', () => {
    expect(hits(['pnpm-lock.yaml'], /https?:|tarball:/)).toEqual([]);
  });

  it('every page for readers has its twin in the other language', () => {
    const pages = all.filter((path) => path.endsWith('.md') && needsTwin(path));
    const twin = (path: string): string => (path.endsWith('.zh.md') ? path.replace(/\.zh\.md$/, '.md') : path.replace(/\.md$/, '.zh.md'));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((path) => !all.includes(twin(path)))).toEqual([]);
  });

  it('links between pages lead somewhere', () => {
    const broken = all
      .filter((path) => path.endsWith('.md') && !path.startsWith('.changeset/'))
      .flatMap((path) =>
        [...text(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
          .map((match) => join(path, '..', match[1] ?? '').replaceAll('\\', '/'))
          .filter((target) => !exists(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

function needsTwin(path: string): boolean {
  return (/(^|\/)README(\.zh)?\.md$/.test(path) && !path.startsWith('docs/decisions/')) || /^docs\/(guide|language|checks)\//.test(path);
}

function exists(path: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return all.includes(path) || all.some((one) => one.startsWith(folder));
}
