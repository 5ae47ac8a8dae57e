import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file name in a folder of its own, gone after the test. */
export function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lianban.db');
}
