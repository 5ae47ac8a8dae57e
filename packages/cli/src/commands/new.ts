import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_WELL, UsageError } from '../command.ts';
import { firstFlow } from '../first-flow.ts';
import { wordsOf } from '../words/words.ts';

/** `lianban new`: a small right flow with a scenario, to begin from. Never overwrites. */
export const newFlow: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { lang: { type: 'string' } });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0 || /[「」"“”\n]/.test(name)) throw new UsageError(name ?? 'new');
    const language = languageOf(values.lang) ?? (/\p{Script=Han}/u.test(name) ? 'zh' : terminal.language);
    const words = wordsOf(language);
    const file = `${name.replaceAll(/[\\/:*?<>|\s]+/g, '-')}.flow`;
    try {
      await writeFile(resolve(terminal.cwd, file), firstFlow(name, language), { flag: 'wx' });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
      terminal.err(words.exists(file));
      return EXIT_FOUND;
    }
    terminal.out(words.made(file));
    return EXIT_WELL;
  },
};
