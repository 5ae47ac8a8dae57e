import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../test/tree.ts';
import { closingWord, openPages, type Pages } from './page.ts';
import { compileProject, newProject, packAll, put, runIn } from './project.ts';
import { type Snippet, snippetsOf } from './snippet.ts';

const pages = [
  { file: 'README.md', folder: 'en', twin: 'zh' },
  { file: 'README.zh.md', folder: 'zh', twin: 'en' },
  { file: 'docs/guide/api.md', folder: 'api-en', twin: 'api-zh' },
  { file: 'docs/guide/api.zh.md', folder: 'api-zh', twin: 'api-en' },
].map((page) => ({ ...page, snippets: snippetsOf(readFileSync(join(root, page.file), 'utf8')) }));
const programs = pages.flatMap(({ folder, snippets }) =>
  of(snippets, 'ts').map(({ file, text }) => ({ folder, file, text, says: saidBy(snippets, file) })),
);
const commands = pages.flatMap(({ folder, snippets }) =>
  of(snippets, 'sh').map(({ text, file }) => ({ folder, command: text.trim(), says: saidBy(snippets, file) })),
);
const written = Object.fromEntries(
  pages.flatMap(({ folder, snippets }) => of(snippets, 'ts', 'flow', 'json').map(({ file, text }) => [`${folder}/${file}`, text])),
);

const xstate = '~5.33.3';
// Building and installing takes half a minute on a quiet machine.
const hookTimeoutMs = 300_000;
let place = '';
let tarballs: ReadonlyMap<string, string> = new Map();
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lianban-pack-'));
  mkdirSync(join(place, 'packed'));
  tarballs = packAll(join(place, 'packed'));
}, hookTimeoutMs);
afterAll(() => rm(place, { recursive: true, force: true }), hookTimeoutMs);

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

  it('both languages of a page show the same snippets, and there are some', () => {
    const shown = new Map(pages.map(({ folder, snippets }) => [folder, snippets.map(({ language, file }) => `${language} ${file}`)]));
    for (const { folder, twin } of pages) expect(shown.get(folder)).toEqual(shown.get(twin));
    expect(programs.length).toBeGreaterThan(4);
    expect(commands.length).toBeGreaterThan(2);
  });

  describe('in an empty Node project', () => {
    beforeAll(() => {
      newProject(join(place, 'node'), tarballs, { '@types/node': '^20.19.0', 'fast-check': '^4.10.0', xstate });
      put(join(place, 'node'), written);
      put(join(place, 'node'), {
        'all/entries.ts': publicEntries()
          .map((name, at) => `export type * as entry${at} from '${name}';\n`)
          .join(''),
      });
      compileProject(join(place, 'node'));
    }, hookTimeoutMs);

    it('what is installed holds built files only, and no word of the workspace', () => {
      for (const name of tarballs.keys()) {
        const folder = join(place, 'node', 'node_modules', ...name.split('/'));
        const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
        expect(manifest, name).not.toMatch(/workspace:|catalog:|@lianban\/source/);
        expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource), name).toEqual([]);
        expect(readdirSync(join(folder, 'dist')).length, name).toBeGreaterThan(0);
        expect(readdirSync(folder), name).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'README.zh.md']));
      }
    });

    it.each(programs)('$folder/$file runs and prints what the page says', ({ folder, file, says }) => {
      const output = runIn(join(place, 'node'), process.execPath, [join('out', folder, file.replace(/\.ts$/, '.js'))]);
      expect(output).toBe(says);
    });

    it.each(commands)('$command ($folder) prints what the page says', ({ folder, command, says }) => {
      const [, name = '', ...args] = command.split(/\s+/);
      const output = runIn(join(place, 'node', folder), join(place, 'node', 'node_modules', '.bin', name), args);
      expect(output.trimEnd()).toBe(says.trimEnd());
    });
  });

  describe('what comes with the packages', () => {
    it('the installed command has a page about every kind of problem, in both languages', () => {
      const codes = readdirSync(join(root, 'docs', 'checks')).filter((name) => !name.startsWith('README') && !name.endsWith('.zh.md'));
      const shipped = readdirSync(join(place, 'node', 'node_modules', '@lianban', 'cli', 'docs', 'checks'));
      expect(codes.length).toBeGreaterThan(10);
      expect(shipped).toEqual(expect.arrayContaining(codes.flatMap((name) => [name, name.replace('.md', '.zh.md')])));
      const [first = ''] = codes;
      const bin = join(place, 'node', 'node_modules', '.bin', 'lianban');
      const said = runIn(join(place, 'node'), bin, ['explain', first.replace('.md', ''), '--lang', 'en']);
      expect(said).toBe(readFileSync(join(root, 'docs', 'checks', first), 'utf8'));
    });

    it('every public entry can be imported', () => {
      const names = publicEntries().filter((name) => !name.startsWith('@lianban/designer'));
      const program = names.map((name) => `console.log(Object.keys(await import('${name}')).length > 0);`).join('\n');
      const said = runIn(join(place, 'node'), process.execPath, ['--input-type=module', '--eval', program]);
      expect(said).toBe('true\n'.repeat(names.length));
    });

    it('the JSON Schema of a flow is found under its public name', () => {
      const program = "console.log(import.meta.resolve('@lianban/engine/flow.schema.json'))";
      const [found = ''] = runIn(join(place, 'node'), process.execPath, ['--input-type=module', '--eval', program]).split('\n');
      const schema: { $schema?: string } = JSON.parse(readFileSync(new URL(found), 'utf8'));
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    });
  });

  describe('in an empty Vite project', () => {
    let opened: Pages | null = null;
    const forPages = ['@lianban/engine', '@lianban/connectors', '@lianban/designer'];
    beforeAll(async () => {
      const folder = join(place, 'vite');
      newProject(folder, new Map([...tarballs].filter(([name]) => forPages.includes(name))), { vite: '8.3.8', xstate });
      const loaders = programs.map(({ folder, file }) => `  '${folder}/${file}': () => import('./${folder}/${file}'),\n`);
      put(folder, {
        ...written,
        'page.js': `const programs = {\n${loaders.join('')}};\nawait programs[location.search.slice(1)]();\nconsole.log('${closingWord}');\n`,
        'index.html': '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="./page.js"></script>\n',
      });
      compileProject(folder);
      runIn(folder, join(folder, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error']);
      opened = await openPages(join(folder, 'dist'));
    }, hookTimeoutMs);
    afterAll(() => opened?.close());

    it.each(programs)('$folder/$file prints the same in a page', async ({ folder, file, text, says }) => {
      // Only the connectors' registry compiles schemas; the engine must work where code may not be generated.
      const mayGenerate = text.includes('createRegistry');
      const lines = await opened?.consoleOf({ search: `${folder}/${file}`, mayGenerate });
      expect(`${lines?.join('\n')}\n`).toBe(says);
    });
  });
});

/** Every entry of every package that gives a program something to import. */
function publicEntries(): readonly string[] {
  return [...tarballs.keys()].flatMap((name) => {
    const manifest = readFileSync(join(place, 'node', 'node_modules', ...name.split('/'), 'package.json'), 'utf8');
    const { exports = {} }: { exports?: Record<string, unknown> } = JSON.parse(manifest);
    return Object.keys(exports)
      .filter((entry) => !entry.endsWith('.json'))
      .map((entry) => name + entry.slice(1));
  });
}

function of(snippets: readonly Snippet[], ...languages: readonly string[]): readonly Snippet[] {
  return snippets.filter((one) => languages.includes(one.language));
}

/** Sources are not shipped; declarations are. */
function isSource(path: string): boolean {
  return path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('node_modules');
}

/** What the page says that a program or command prints: the `text` block that bears its name. */
function saidBy(snippets: readonly Snippet[], file: string): string {
  const said = snippets.find((one) => one.language === 'text' && one.file === file);
  if (said === undefined) throw new Error(`The page does not say what ${file} prints.`);
  return said.text;
}
