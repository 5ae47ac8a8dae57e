import { existsSync, readFileSync } from 'node:fs';

/**
 * Tests passed and failed in a JSON report of vitest. A file that did not load, an error outside every test and a
 * missing report count as one failure each: a test that did not run must never look like one that passed.
 */
export function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  );
  const failures = result.numFailedTests + broken.length;
  return { passed: result.numPassedTests, failed: code !== 0 && failures === 0 ? 1 : failures };
}
