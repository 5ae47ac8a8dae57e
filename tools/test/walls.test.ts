import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './tree.ts';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Planted {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const table = tableOfArchitecture();
const folders = [...table.keys()];
const libraries: readonly (readonly [string, string])[] = [
  ['xstate', 'machine'],
  ['@noble/hashes', 'json'],
  ['bpmn-moddle', 'bpmn'],
  ['fast-check', 'testing'],
];

/** Every import that the table forbids, each in a file of its own. */
const planted: readonly Planted[] = [
  ...folders.flatMap((from) =>
    folders
      .filter((to) => to !== from && !table.get(from)?.includes(to))
      .map((to) => engineFile(from, `to-${to}`, `../${to}/plain.ts`, `engine-${from}`)),
  ),
  ...libraries.map(([name, home]) =>
    engineFile(home === 'machine' ? 'host' : 'machine', `to-${name.replace('/', '-')}`, name, `engine-${name}-only-in-${home}`),
  ),
  engineFile('machine', 'to-node', 'node:fs', 'engine-stands-alone'),
  engineFile('machine', 'to-lit', 'lit', 'engine-stands-alone'),
  engineFile('json', 'to-ajv', 'ajv', 'engine-stands-alone'),
  engineFile('base', 'to-connectors', '@lianban/connectors', 'engine-stands-alone'),
  engineFile('text', 'to-entry', '../index.ts', 'engine-entry-is-for-others'),
  engineFile('text', 'to-testing', '../testing/index.ts', 'engine-entry-is-for-others'),
  engineFile('base', 'to-borrowed', '../borrowed/plain-user.ts', 'engine-folders-known'),
  file('connectors', 'to-server', '@lianban/server', 'connectors-imports'),
  file('connectors', 'to-inside', '../../engine/src/base/plain.ts', 'connectors-imports'),
  file('connectors', 'mock/to-ajv', 'ajv', 'mock-works-in-a-page'),
  file('connectors', 'mock/to-node', 'node:fs', 'mock-works-without-node'),
  file('designer', 'to-server', '@lianban/server', 'designer-imports'),
  file('designer', 'to-http', '@lianban/connectors/http', 'designer-imports'),
  file('designer', 'to-testing', '@lianban/engine/testing', 'designer-imports'),
  file('server', 'to-designer', '@lianban/designer', 'server-imports'),
  file('server', 'to-cli', '../../cli/src/plain.ts', 'server-imports'),
  file('cli', 'to-server', '@lianban/server', 'cli-loads-the-server-on-demand'),
  file('cli', 'to-config', '@lianban/connectors/config', 'cli-loads-the-server-on-demand'),
  file('cli', 'to-http', '@lianban/connectors/http', 'cli-imports'),
  file('vscode', 'to-engine', '@lianban/engine', 'vscode-imports'),
  { file: 'examples/birth/run.ts', text: "import '../../packages/engine/src/base/plain.ts';\n", rule: 'examples-use-public-entries' },
  { file: 'packages/engine/src/base/a.ts', text: "import './b.ts';\n", rule: 'no-circles' },
  file('server', 'to-nowhere', './nowhere.ts', 'nothing-unresolved'),
];

/** Imports that look close to forbidden ones and are allowed. */
const allowed: readonly Planted[] = [
  ...folders.flatMap((from) => (table.get(from) ?? []).map((to) => engineFile(from, `ok-${to}`, `../${to}/plain.ts`, ''))),
  ...libraries.map(([name, home]) => engineFile(home, `ok-${name.replace('/', '-')}`, name, '')),
  // The other half of the planted circle: a circle is reported once, at the file that comes first.
  { file: 'packages/engine/src/base/b.ts', text: "import './a.ts';\n", rule: '' },
  file('cli', 'ok-mock', '@lianban/connectors/mock', ''),
  { file: 'packages/cli/src/ok-server.ts', text: "export const load = () => import('@lianban/server');\n", rule: '' },
  { file: 'packages/cli/src/ok-config.ts', text: "export const load = () => import('@lianban/connectors/config');\n", rule: '' },
  file('designer', 'ok-host', '@lianban/engine/host', ''),
  file('server', 'ok-connectors', '@lianban/connectors', ''),
  { file: 'examples/birth/ok.ts', text: "import '@lianban/engine';\n", rule: '' },
];

describe('walls between folders and packages', () => {
  it('the table in ARCHITECTURE.md is the one that is enforced', () => {
    const printed = execFileSync(
      process.execPath,
      ['-e', `console.log(JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map((rule) => [rule.name, rule.comment])))`],
      { cwd: root, encoding: 'utf8' },
    );
    const enforced = new Map<string, string>(JSON.parse(printed));
    const rows = [...enforced.values()].filter((comment) => comment.startsWith('engine/src/') && comment.includes('may import'));
    expect(table.size).toBe(rows.length);
    for (const [folder, may] of table) {
      const words = may.length === 0 ? 'nothing' : may.join(', ');
      expect(enforced.get(`engine-${folder}`)).toBe(`engine/src/${folder} may import: ${words}.`);
    }
  });

  describe('in a tree with planted imports', () => {
    let tree = '';
    let found: readonly Violation[] = [];
    beforeAll(() => {
      tree = plantTree();
      found = cruise(tree);
    });
    afterAll(() => rmSync(tree, { recursive: true, force: true }));

    it('every forbidden import is reported under its rule', () => {
      const reported = new Set(found.map((one) => `${one.from} ${one.rule.name}`));
      expect(planted.map((one) => `${one.file} ${one.rule}`).filter((one) => !reported.has(one))).toEqual([]);
      expect(planted.length).toBeGreaterThan(150);
    });

    it('no allowed import is reported', () => {
      const bad = new Set(planted.map((one) => one.file));
      expect(found.filter((one) => !bad.has(one.from)).map((one) => `${one.from} → ${one.to}: ${one.rule.name}`)).toEqual([]);
    });
  });

  it('the sources of this checkout keep all walls', () => {
    expect(cruise(root).map((one) => `${one.from} → ${one.to}: ${one.rule.name}`)).toEqual([]);
  });
});

function tableOfArchitecture(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows =
    text
      .slice(text.search(/^\| *folder *\| *may import *\|$/m))
      .split('\n\n')[0]
      ?.split('\n')
      .slice(2) ?? [];
  return new Map(
    rows.map((row) => {
      const [, folder = '', may = ''] = row.split('|').map((cell) => cell.trim());
      return [folder, may === 'nothing' ? [] : may.split(', ')];
    }),
  );
}

function engineFile(folder: string, name: string, target: string, rule: string): Planted {
  return { file: `packages/engine/src/${folder}/${name}.ts`, text: `import '${target}';\n`, rule };
}

function file(name: string, path: string, target: string, rule: string): Planted {
  return { file: `packages/${name}/src/${path}.ts`, text: `import '${target}';\n`, rule };
}

/** A small tree of the same shape; its packages are linked the way pnpm links them. */
function plantTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'lianban-walls-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  for (const folder of [...folders, 'testing', 'borrowed']) put(`packages/engine/src/${folder}/plain.ts`, 'export {};\n');
  for (const one of [...planted, ...allowed]) put(one.file, one.text);
  put('packages/engine/src/borrowed/plain-user.ts', 'export {};\n');
  mkdirSync(join(tree, 'node_modules', '@lianban'), { recursive: true });
  for (const name of ['engine', 'connectors', 'designer', 'server', 'cli']) {
    const manifest = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
    put(`packages/${name}/package.json`, manifest);
    put(`packages/${name}/src/plain.ts`, 'export {};\n');
    for (const entry of entriesOf(manifest)) put(`packages/${name}/${entry}`, 'export {};\n');
    symlinkSync(join(tree, 'packages', name), join(tree, 'node_modules', '@lianban', name), 'junction');
  }
  for (const name of [...libraries.map(([library]) => library), 'lit', 'undici', 'ajv']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }));
    put(`node_modules/${name}/index.js`, 'export {};\n');
  }
  put('package.json', '{ "private": true, "type": "module" }\n');
  return tree;
}

function entriesOf(manifest: string): string[] {
  const { exports = {} }: { exports?: Record<string, string | Record<string, string>> } = JSON.parse(manifest);
  return Object.values(exports)
    .map((entry) => (typeof entry === 'string' ? entry : (entry['@lianban/source'] ?? '')))
    .filter((entry) => entry.endsWith('.ts'));
}

function cruise(cwd: string): readonly Violation[] {
  const places = cwd === root ? ['packages', 'examples', 'bench'] : ['packages', 'examples'];
  const child = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.cjs')],
      ...['--output-type', 'json'],
      ...places,
    ],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const report: { summary: { violations: readonly Violation[]; totalCruised: number } } = JSON.parse(child.stdout);
  expect(report.summary.totalCruised).toBeGreaterThan(10);
  return report.summary.violations;
}
