import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../test/tree.ts';
import { consoleOf } from './page.ts';
import { compileProject, newProject, packAll, put, runIn } from './project.ts';
import { type Snippet, snippetsOf } from './snippet.ts';

const pages = [
  { name: 'README.md', folder: 'en', snippets: snippetsOf(readFileSync(join(root, 'README.md'), 'utf8')) },
  { name: 'README.zh.md', folder: 'zh', snippets: snippetsOf(readFileSync(join(root, 'README.zh.md'), 'utf8')) },
];
const programs = pages.flatMap(({ folder, snippets }) =>
  of(snippets, 'ts').map(({ file }) => ({ folder, file, says: saidBy(snippets, file) })),
);
const commands = pages.flatMap(({ folder, snippets }) =>
  of(snippets, 'sh').map(({ text, file }) => ({ folder, command: text.trim(), says: saidBy(snippets, file) })),
);
const written = Object.fromEntries(
  pages.flatMap(({ folder, snippets }) => of(snippets, 'ts', 'flow', 'json').map(({ file, text }) => [`${folder}/${file}`, text])),
);

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

  it('both languages of the README show the same kinds of snippets, and some', () => {
    const [english, chinese] = pages.map(({ snippets }) => snippets.map(({ language, file }) => `${language} ${file}`));
    expect(chinese).toEqual(english);
    expect(programs.length).toBeGreaterThan(1);
    expect(commands.length).toBeGreaterThan(1);
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
        expect(readdirSync(folder), name).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'README.zh.md']));
      }
    });

    it.each(programs)('$folder/$file runs and prints what the README says', ({ folder, file, says }) => {
      const output = runIn(join(place, 'node'), process.execPath, [join('out', folder, file.replace(/\.ts$/, '.js'))]);
      expect(output).toBe(says);
    });

    it.each(commands)('$command ($folder) prints what the README says', ({ folder, command, says }) => {
      const [, name = '', ...args] = command.split(/\s+/);
      const output = runIn(join(place, 'node', folder), join(place, 'node', 'node_modules', '.bin', name), args);
      expect(output.trimEnd()).toBe(says.trimEnd());
    });
  });

  describe('in an empty Vite project', () => {
    const forPages = ['@lianban/engine', '@lianban/connectors', '@lianban/designer'];
    beforeAll(() => {
      const folder = join(place, 'vite');
      newProject(folder, new Map([...tarballs].filter(([name]) => forPages.includes(name))), { vite: '8.3.8' });
      const imports = programs.map((one) => `await import('./${one.folder}/${one.file}');`);
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
      expect(`${lines.join('\n')}\n`).toBe(programs.map((one) => one.says).join(''));
    });
  });
});

function of(snippets: readonly Snippet[], ...languages: readonly string[]): readonly Snippet[] {
  return snippets.filter((one) => languages.includes(one.language));
}

/** What the page says that a program or command prints: the `text` block that bears its name. */
function saidBy(snippets: readonly Snippet[], file: string): string {
  const said = snippets.find((one) => one.language === 'text' && one.file === file);
  if (said === undefined) throw new Error(`The README does not say what ${file} prints.`);
  return said.text;
}
