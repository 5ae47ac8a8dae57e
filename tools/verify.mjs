import { build } from './build.mjs';
import { install, run, runLocal, say } from './step.mjs';

const libraries = ['engine', 'connectors', 'designer', 'server', 'cli'];

const steps = [
  ['format and lint', () => runLocal('biome', ['check', '--error-on-warnings', '.'])],
  ['types', () => runLocal('tsc', ['-b'])],
  ['typed lint', () => runLocal('oxlint', ['--type-aware', '--deny-warnings'])],
  ['walls', () => runLocal('depcruise', ['packages', 'examples', 'bench', '--output-type', 'err'])],
  ['dead code', () => runLocal('knip', [])],
  ['tests', () => run(process.execPath, ['tools/test.mjs'])],
  ['build', build],
  ['package shape: publint', () => worst(libraries.map((name) => runLocal('publint', [`packages/${name}`, '--pack', 'npm', '--strict'])))],
  [
    'package shape: types',
    () =>
      worst(
        libraries.filter((name) => name !== 'cli').map((name) => runLocal('attw', ['--pack', `packages/${name}`, '--profile', 'esm-only'])),
      ),
  ],
  ['size', () => runLocal('size-limit', [])],
];

install();
const failed = [];
for (const [at, [name, step]] of steps.entries()) {
  say(`\n[${at + 1}/${steps.length}] ${name}`);
  const code = step();
  if (code !== undefined && code !== 0) failed.push(name);
}
say(failed.length === 0 ? '\nverify: all steps passed' : `\nverify: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function worst(codes) {
  return Math.max(0, ...codes);
}
