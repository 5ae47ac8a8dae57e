import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatText } from '@lianban/engine';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { filesOf, readSource } from '../files.ts';
import { wordsOf } from '../words/words.ts';

/** `lianban format`: the one canonical way to write a flow. A file with errors is left alone. */
export const format: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { check: { type: 'boolean' }, lang: { type: 'string' } });
    const asked = languageOf(values.lang);
    const words = wordsOf(terminal.language);
    if (positionals.length === 0) throw new UsageError(words.noFiles.trim());
    let worst = EXIT_WELL;
    for (const file of await filesOf(positionals, terminal.cwd)) {
      const source = await readSource(file, terminal.cwd);
      if (source.kind === 'unreadable') {
        terminal.err(words.unreadable(file, source.reason));
        worst = EXIT_USAGE;
        continue;
      }
      const { text, problems } = formatText(source.text, asked);
      if (problems.some(({ severity }) => severity === 'error')) {
        terminal.err(words.hasErrors(file));
        worst = Math.max(worst, EXIT_FOUND);
      } else if (text !== source.text && values.check === true) {
        terminal.out(words.notFormatted(file));
        worst = Math.max(worst, EXIT_FOUND);
      } else if (text !== source.text) {
        await writeFile(resolve(terminal.cwd, file), text);
        terminal.out(words.formatted(file));
      }
    }
    return worst;
  },
};
