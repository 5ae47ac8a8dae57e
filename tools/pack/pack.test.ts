import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../test/tree.ts';
import { consoleOf } from './page.ts';
import { compileProject, newProject, packAll, put, runIn } from './project.ts';
import { snippetsOf } from './snippet.ts';

const english = snippetsOf(readFileSync(join(root, 'README.md'), 'utf8'));
const chinese = snippetsOf(readFileSync(join(root, 'README.zh.md'), 'utf8'));
const programs = english.filter((one) => one.language === 'ts');
const written = Object.fromEntries(
  english.filter((one) => ['ts', 'flow', 'json'].includes(one.language)).map((one) => [one.file, one.text]),
);
const commands = english.filter((one) => one.language === 'sh' && one.file.endsWith('.txt'));
const printed = (file: string): string | undefined => english.find((one) => one.language === 'text' && one.file === file)?.text;

let place = '';
let tarballs: ReadonlyMap<string, string> = new Map();
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lianban-pack-'));
  mkdirSync(join(place, 'packed'));
  tarballs = packAll(join(place, 'packed'));
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the packages as a user gets them', () => {
  it('every package is packed', () => {
    expect([...tarballs.keys()].sort()).toEqual([
      '@lianban/cli',
      '@lianban/connectors',
      '@lianban/designer',
      '@lianban/engine',
      '@lianban/server',
    ]);
  });

  it('the two languages of the README show the same programs', () => {
    expect(programs.length).toBeGreaterThan(0);
    expect(chinese).toEqual(english);
  });

  describe('in an empty Node project', () => {
    beforeAll(() => {
      newProject(join(place, 'node'), tarballs, { '@types/node': '^20.19.0' });
      put(join(place, 'node'), written);
      compileProject(join(place, 'node'));
    }, 120_000);

    it('what is installed holds built files only, and no word of the workspace', () => {
      for (const name of tarballs.keys()) {
        const folder = join(place, 'node', 'node_modules', ...name.split('/'));
        const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
        expect(manifest, name).not.toMatch(/workspace:|catalog:|@lianban\/source/);
        expect(existsSync(join(folder, 'src')), name).toBe(false);
        expect(readdirSync(join(folder, 'dist')).length, name).toBeGreaterThan(0);
        expect(readdirSync(folder), name).toContain('LICENSE');
      }
    });

    it.each(programs.map((one) => one.file))('%s of the README runs and prints what the README says', (file) => {
      const output = runIn(join(place, 'node'), process.execPath, [join('out', file.replace(/\.ts$/, '.js'))]);
      expect(output).toBe(printed(file));
    });

    it.each(commands.map((one) => [one.text.trim(), one.file]))('%s prints what the README says', (command, file) => {
      const [, name = '', ...args] = command.split(/\s+/);
      const output = runIn(join(place, 'node'), join(place, 'node', 'node_modules', '.bin', name), args);
      expect(output.trimEnd()).toBe(printed(file)?.trimEnd());
    });
  });

  describe('in an empty Vite project', () => {
    const forPages = ['@lianban/engine', '@lianban/connectors', '@lianban/designer'];
    beforeAll(() => {
      const folder = join(place, 'vite');
      newProject(folder, new Map([...tarballs].filter(([name]) => forPages.includes(name))), { vite: '8.3.8' });
      const imports = programs.map((one) => `await import('./${one.file}');`);
      put(folder, {
        ...written,
        'page.js': `(async () => {\n${imports.join('\n')}\nconsole.log('done');\n})();\n`,
        'index.html': '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="./page.js"></script>\n',
      });
      compileProject(folder);
      runIn(folder, join(folder, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error']);
    }, 120_000);

    it('the same programs print the same in a page that forbids code generation', async () => {
      const lines = await consoleOf(join(place, 'vite', 'dist'));
      expect(lines.join('\n')).toBe(programs.map((one) => printed(one.file)?.trimEnd()).join('\n'));
    });
  });
});
