import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cpuSeconds } from './measure.ts';

/** What one write took: on the clock, and of the processor. */
export interface Cost {
  readonly wallUs: number;
  readonly cpuUs: number;
}

/** The least a durable write of so many bytes costs in a folder: append and fdatasync, again and again. */
export async function rawWrites(folder: string, size: number, count: number): Promise<Cost> {
  const file = openSync(join(folder, 'raw'), 'w');
  const bytes = Buffer.alloc(size, 'x');
  const cost = await costOf(count, () => {
    for (let done = 0; done < count; done += 1) {
      writeSync(file, bytes);
      fdatasyncSync(file);
    }
  });
  closeSync(file);
  return cost;
}

/** What each of so many pieces of work took. */
export async function costOf(count: number, work: () => void | Promise<void>): Promise<Cost> {
  const from = performance.now();
  const cpu = await cpuSeconds(work);
  return { wallUs: ((performance.now() - from) * 1000) / count, cpuUs: (cpu * 1_000_000) / count };
}

/** What stands in a SQLite log that has not been copied yet. Under FULL each commit is one sync; frames name the file's size when they end one. */
export function inLog(file: string): { readonly commits: number; readonly bytes: number } {
  const log = readFileSync(`${file}-wal`);
  const pageSize = log.readUInt32BE(8);
  let commits = 0;
  const frame = 24 + pageSize;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) !== 0) commits += 1;
  return { commits, bytes: log.length };
}

/** What kind of file system a folder is on, where the system says so. */
export function fileSystemOf(folder: string): string {
  let found = { at: '', type: 'unknown' };
  try {
    for (const line of readFileSync('/proc/mounts', 'utf8').split('\n')) {
      const [, at = '', type = ''] = line.split(' ');
      const isAround = at === '/' || `${resolve(folder)}/`.startsWith(`${at}/`);
      if (at !== '' && isAround && at.length >= found.at.length) found = { at, type };
    }
  } catch {
    // Not a Linux: the figure stands without its file system.
  }
  return found.type;
}
