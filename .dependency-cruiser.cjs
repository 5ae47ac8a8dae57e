'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The folders of engine/src and what each may import: ARCHITECTURE.md shows the same table. */
const folders = {
  base: [],
  model: ['base'],
  formula: ['base', 'model'],
  time: ['base', 'model'],
  text: ['base', 'model', 'formula'],
  json: ['base', 'model', 'formula'],
  bpmn: ['base', 'model', 'formula', 'graph'],
  graph: ['base', 'model'],
  plan: ['base', 'model', 'formula', 'time', 'graph'],
  soundness: ['base', 'graph'],
  check: ['base', 'model', 'formula', 'time', 'graph', 'soundness'],
  problem: ['base'],
  machine: ['base', 'model', 'formula', 'time', 'graph'],
  host: ['base', 'model', 'time', 'machine'],
  reference: ['base', 'model', 'text'],
  edit: ['base', 'model', 'formula', 'graph', 'text', 'problem', 'check'],
  editor: ['base', 'model', 'formula', 'text', 'problem', 'edit'],
  diff: ['base', 'model', 'formula', 'graph', 'text', 'problem', 'check'],
  scenario: ['base', 'model', 'formula', 'time', 'machine', 'host'],
  simulate: ['base', 'model', 'formula', 'time', 'machine', 'host'],
};

/** Libraries of the engine, and the only folders that may import each. */
const libraries = {
  xstate: ['machine'],
  '@noble/hashes': ['json'],
  'bpmn-moddle': ['bpmn'],
  'fast-check': ['testing'],
};

/** Packages and which of the others each may import, as `package` (any public entry) or `package/entry`. */
const packages = {
  engine: [],
  connectors: ['engine'],
  designer: ['engine/.', 'engine/bpmn', 'engine/host', 'engine/edit', 'engine/editor', 'connectors/mock'],
  server: ['engine', 'connectors'],
  cli: ['engine', 'connectors/.', 'connectors/mock', 'connectors/config', 'server'],
  vscode: ['cli/lsp'],
};

const engine = '^packages/engine/src/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules that import each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(folders).map(([folder, allowed]) => ({
      name: `engine-${folder}`,
      comment: `engine/src/${folder} may import: ${allowed.length === 0 ? 'nothing' : allowed.join(', ')}.`,
      severity: 'error',
      from: { path: `${engine}${folder}/` },
      to: { path: engine, pathNot: `${engine}(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'engine-folders-known',
      comment: 'A new folder of the engine needs a row in the table, here and in ARCHITECTURE.md.',
      severity: 'error',
      from: {},
      to: { path: `${engine}[^/]+/`, pathNot: `${engine}(${[...Object.keys(folders), 'testing'].join('|')})/` },
    },
    {
      name: 'engine-entry-is-for-others',
      comment: 'index.ts is what other packages see; inside, import the file itself. testing/ is for tests.',
      severity: 'error',
      from: { path: engine, pathNot: `${engine}(index\\.ts|testing/)` },
      to: { path: `${engine}(index\\.ts|testing/)` },
    },
    {
      name: 'engine-stands-alone',
      comment: 'The engine imports no other package, nothing from Node, and only the libraries listed.',
      severity: 'error',
      from: { path: engine },
      to: { pathNot: [engine, '^\\.', ...Object.keys(libraries).map(library)] },
    },
    ...Object.entries(libraries).map(([name, allowed]) => ({
      name: `engine-${name}-only-in-${allowed.join('-')}`,
      comment: `${name} stays behind engine/src/${allowed.join(', ')}, so that it can be replaced there.`,
      severity: 'error',
      from: { path: engine, pathNot: `${engine}(${allowed.join('|')})/` },
      to: { path: library(name) },
    })),
    ...Object.entries(packages)
      .filter(([name]) => name !== 'engine')
      .map(([name, allowed]) => ({
        name: `${name}-imports`,
        comment: `packages/${name} may import: ${allowed.join(', ')}; public entries only.`,
        severity: 'error',
        from: { path: `^packages/${name}/(src|app|bin)/` },
        to: { path: '^(packages|examples|bench|tools)/', pathNot: [`^packages/${name}/`, ...allowed.flatMap(entriesOf)] },
      })),
    {
      name: 'cli-loads-the-server-on-demand',
      comment: 'A run that only checks flows loads neither the server, an optional peer, nor connectors that open connections.',
      severity: 'error',
      from: { path: '^packages/cli/src/' },
      to: {
        path: '^packages/(server|connectors)/',
        pathNot: entriesOf('connectors/mock'),
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'mock-works-in-a-page',
      comment: 'connectors/mock runs in the browser: nothing of Node, and no library that compiles code there.',
      severity: 'error',
      from: { path: '^packages/connectors/src/mock/' },
      to: { path: [library('ajv'), library('undici')] },
    },
    {
      name: 'mock-works-without-node',
      comment: 'connectors/mock runs in the browser.',
      severity: 'error',
      from: { path: '^packages/connectors/src/mock/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'examples-use-public-entries',
      comment: 'An example shows what a user can write.',
      severity: 'error',
      from: { path: '^(examples|bench)/' },
      to: { path: '^packages/', pathNot: Object.keys(packages).flatMap(entriesOf) },
    },
    {
      name: 'sources-never-import-tests',
      comment: 'Tests are not shipped.',
      severity: 'error',
      from: { path: '^packages/[^/]+/(src|app)/' },
      to: { path: ['^(tools|bench|examples)/', '^packages/[^/]+/test/'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that does not resolve is a file or a dependency that is missing. The editor itself brings `vscode`.',
      severity: 'error',
      from: { path: '^(packages|examples|bench)/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.base.json') },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@lianban/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};

/** Matches a library however pnpm lays it out, and also where it does not resolve at all. */
function library(name) {
  return `(^|node_modules/)${name}(/|$)`;
}

/** The source files behind the public entries of a package, read from its manifest. */
function entriesOf(target) {
  const [name, entry] = target.split('/');
  const { exports = {} } = JSON.parse(readFileSync(join(__dirname, 'packages', name, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([key]) => entry === undefined || key === (entry === '.' ? '.' : `./${entry}`))
    .map(([, value]) => (typeof value === 'string' ? value : value['@lianban/source']))
    .map((file) => `^packages/${name}/${file.slice(2).replaceAll('.', '\\.')}$`);
}
