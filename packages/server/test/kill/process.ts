import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of ours that says where it listens. */
export interface Started {
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Asks it to stop; answers with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Runs a file of this folder from source and waits until it says that it is ready. */
export async function start(file: string, ...values: readonly string[]): Promise<Started> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@lianban/source', '--import', 'tsx', path, ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const [code]: unknown[] = await gone;
      return typeof code === 'number' ? code : null;
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('expected a process with an output');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('ready ')) return line.slice('ready '.length);
  throw new Error('the process ended before it was ready');
}
