import { writeFile } from 'node:fs/promises';
import { type Locked, pretty, readText, writeLock } from '@lianban/engine';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { filesOf, readSource } from '../files.ts';
import { referencesOf } from '../references.ts';
import { wordsOf } from '../words/words.ts';

/** Told by every lock that is older than a text, and mended by locking. */
const mendedByLock: ReadonlySet<string> = new Set(['reference-unlocked', 'reference-changed']);

/** `lianban lock`: writes down which texts flows refer to. With a reference that cannot be followed nothing is written. */
export const lock: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { lang: { type: 'string' } });
    const asked = languageOf(values.lang);
    const words = wordsOf(terminal.language);
    if (positionals.length === 0) throw new UsageError(words.noFiles.trim());
    const locks = new Map<string, Map<string, Locked>>();
    let worst = EXIT_WELL;
    for (const file of await filesOf(positionals, terminal.cwd)) {
      const source = await readSource(file, terminal.cwd);
      if (source.kind === 'unreadable') {
        terminal.err(words.unreadable(file, source.reason));
        worst = EXIT_USAGE;
        continue;
      }
      const { flow, language } = readText(source.text);
      if (flow === null) {
        terminal.err(words.hasErrors(file));
        worst = Math.max(worst, EXIT_FOUND);
        continue;
      }
      const { lockFile, lock: before, reached, problems } = referencesOf(file, flow, terminal.cwd);
      const wrong = problems.filter(({ code }) => !mendedByLock.has(code));
      for (const problem of wrong)
        terminal.err(`${pretty(problem, { source: source.text, file, language: asked ?? language, colour: terminal.colour })}\n`);
      if (wrong.length > 0) worst = Math.max(worst, EXIT_FOUND);
      else locks.set(lockFile, new Map([...(locks.get(lockFile) ?? before ?? []), ...reached]));
    }
    if (worst !== EXIT_WELL) return worst;
    for (const [file, entries] of locks) {
      await writeFile(file, writeLock(entries));
      terminal.out(words.locked(file, entries.size));
    }
    return EXIT_WELL;
  },
};
