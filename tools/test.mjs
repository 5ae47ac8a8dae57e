import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { count } from './count.mjs';
import { install, root, runLocal, say } from './step.mjs';

install();
say('Looking for Chromium …');
const browser = ensureBrowser(say);
say(`Chromium: ${browser}`);

// The packing test builds and installs; by itself it leaves the cores to the others.
const runners = [
  { name: 'tests and walls', args: ['--project', '!pack'] },
  { name: 'packages as a user installs them', args: ['--project', 'pack'] },
];

const totals = runners.map(runOne);
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
say('');
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runOne({ name, args }, at) {
  say(`\n[${at + 1}/${runners.length}] ${name}`);
  const report = join(root, '.cache', 'tests', `${at}.json`);
  mkdirSync(join(root, '.cache', 'tests'), { recursive: true });
  rmSync(report, { force: true });
  const code = runLocal('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    LIANBAN_BROWSER: browser,
  });
  return count(report, code);
}
