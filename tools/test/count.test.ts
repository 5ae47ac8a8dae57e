import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { count } from '../count.mjs';
import { root } from './tree.ts';

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lianban-count-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('one test that fails and one file that does not load are two failures', () => {
  expect(countOf(['mixed', 'broken'])).toEqual({ passed: 2, failed: 2 });
});

it('an error outside every test is a failure', () => {
  expect(countOf(['late'])).toEqual({ passed: 1, failed: 1 });
});

it('a run that left no report is a failure', () => {
  expect(count(join(place, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

/** What is counted for a real run of the runner over files made for this test. */
function countOf(names: readonly string[]): { passed: number; failed: number } {
  const report = join(place, `${names.join('-')}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--root', 'tools/test/fixture', '--reporter=json', `--outputFile=${report}`, ...names];
  const child = spawnSync(process.execPath, [vitest, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, VITEST: undefined } });
  return count(report, child.status ?? 1);
}
