import { type Compilation, compile, pretty } from '@lianban/engine';
import { UsageError } from './command.ts';
import { readSource, type Source } from './files.ts';
import type { Terminal } from './terminal.ts';
import { type Language, wordsOf } from './words/words.ts';

/** A flow file that was read and compiled. */
export interface FlowFile extends Compilation {
  readonly file: string;
  readonly source: string;
  /** The language asked for, else the file's. */
  readonly spoken: Language;
}

/** Reads and compiles the one file of a command; null when it cannot be read, which has been said. */
export async function readFlowFile(files: readonly string[], terminal: Terminal, asked: Language | undefined): Promise<FlowFile | null> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError(wordsOf(terminal.language).noFiles.trim());
  const source = await readSource(file, terminal.cwd);
  if (source.kind === 'unreadable') return sayUnreadable(source, terminal);
  const compilation = compile(source.text);
  return { ...compilation, file, source: source.text, spoken: asked ?? compilation.language };
}

/** Prints the errors of a flow that cannot be used, and says so; true when there are any. */
export function sayErrors({ problems, source, file, spoken }: FlowFile, terminal: Terminal): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) terminal.err(`${pretty(problem, { source, file, language: spoken, colour: terminal.colour })}\n`);
  return errors.length > 0;
}

function sayUnreadable(source: Extract<Source, { kind: 'unreadable' }>, terminal: Terminal): null {
  terminal.err(wordsOf(terminal.language).unreadable(source.file, source.reason));
  return null;
}
