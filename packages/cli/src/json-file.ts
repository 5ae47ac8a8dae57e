import { UsageError } from './command.ts';
import { readSource } from './files.ts';
import type { Terminal } from './terminal.ts';
import { wordsOf } from './words/words.ts';

/** The value of a JSON file that was named as an option; a UsageError when there is none. */
export async function readJsonFile(file: string, terminal: Terminal): Promise<unknown> {
  const source = await readSource(file, terminal.cwd);
  if (source.kind === 'unreadable') throw new UsageError(wordsOf(terminal.language).unreadable(file, source.reason).trim());
  try {
    return JSON.parse(source.text);
  } catch (cause) {
    throw new UsageError(`${file}: ${cause instanceof Error ? cause.message : 'JSON'}`);
  }
}
