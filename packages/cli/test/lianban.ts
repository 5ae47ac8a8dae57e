import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { main } from '../src/main.ts';

/** What a call of the command gave. */
export interface Call {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder of its own with these files; gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** Calls the command as a shell in `cwd` would. */
export async function lianban(args: readonly string[], cwd: string): Promise<Call> {
  let out = '';
  let err = '';
  const exit = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    language: 'en',
    cwd,
  });
  return { exit, out, err };
}
