import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, fingerprint, install, must, readMark, root, runLocal, say, writeMark } from './step.mjs';

/** Builds the libraries and the app when a source changed since the last build. */
export function build() {
  const mark = fingerprint([
    ...filesBelow(join(root, 'packages')).filter(isInput),
    ...filesBelow(join(root, 'docs')),
    join(root, 'tsdown.config.ts'),
    join(root, 'pnpm-lock.yaml'),
  ]);
  if (readMark('built') === mark && isBuilt()) {
    say('Build is up to date.');
    return;
  }
  say('Building the libraries …');
  must('Building the libraries', runLocal('tsdown', ['--log-level', 'error']));
  if (existsSync(join(root, 'packages', 'designer', 'app', 'index.html'))) {
    say('Building the pages …');
    must('Building the pages', runLocal('vite', ['build', '--config', 'packages/designer/vite.config.ts', '--logLevel', 'error']));
  }
  shipPages();
  writeMark('built', mark);
}

/** `lianban explain` prints the pages about problems, so they go into the package of the command. */
function shipPages() {
  const from = join(root, 'docs', 'checks');
  const to = join(root, 'packages', 'cli', 'docs', 'checks');
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

function isInput(path) {
  const inside = path.slice(root.length).replaceAll('\\', '/');
  return !/^packages\/[^/]+\/test\//.test(inside) && !inside.startsWith('packages/cli/docs/');
}

function isBuilt() {
  return [
    'engine/dist/index.js',
    'connectors/dist/index.js',
    'server/dist/index.js',
    'designer/dist/lib/index.js',
    'cli/dist/main.js',
  ].every((file) => existsSync(join(root, 'packages', file)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install();
  build();
}
