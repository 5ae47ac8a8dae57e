import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dataFile } from '../data-file.ts';

const script = fileURLToPath(new URL('./write-events.ts', import.meta.url));
const strace = ['/usr/bin/strace', '/bin/strace'].find((path) => existsSync(path));

test('one durable event is one sync, and a group of a hundred is one sync', () => {
  const counted = countSyncs({ alone: 50, groups: 20, size: 100 });
  console.info(`${counted.syncs} syncs, counted by ${counted.by}`);
  expect(counted.syncs).toBe(50 + 20);
});

interface Writes {
  readonly alone: number;
  readonly groups: number;
  readonly size: number;
}

/** Asks the kernel where it can be asked; else counts the commits in the log file, each of which SQLite syncs once under FULL. */
function countSyncs({ alone, groups, size }: Writes): { readonly syncs: number; readonly by: string } {
  const file = dataFile();
  const node = [
    process.execPath,
    '--conditions=@lianban/source',
    '--import',
    'tsx',
    script,
    file,
    String(alone),
    String(groups),
    String(size),
  ];
  const traced = strace === undefined ? node : [strace, '-f', '-qq', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', ...node];
  const [command = '', ...rest] = traced;
  const { stderr, status } = spawnSync(command, rest, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  if (strace === undefined) return { syncs: commitsInLog(readFileSync(`${file}-wal`)) - COMMITS_BEFORE, by: 'commits in the log file' };
  const lines = stderr.split('\n');
  const from = lines.findIndex((line) => line.includes('"begin\\n"'));
  const until = lines.findIndex((line) => line.includes('"end\\n"'));
  if (from < 0 || until < 0) throw new Error('expected the traced process to say where it stands');
  return { syncs: lines.slice(from, until).filter((line) => /\bf(data)?sync\(/.test(line)).length, by: 'strace' };
}

/** The migration, the flow and the first case. */
const COMMITS_BEFORE = 3;

/** Frames whose header names the size of the file after a commit; the log begins with 32 bytes of its own. */
function commitsInLog(log: Buffer): number {
  const pageSize = log.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) if (log.readUInt32BE(at + 4) !== 0) commits += 1;
  return commits;
}
