import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_WELL, UsageError } from '../command.ts';
import { wordsOf } from '../words/words.ts';

// In the published package the pages stand beside the built files; in a checkout at its root.
const folders = ['../docs/checks/', '../../../../docs/checks/'];

/** `lianban explain`: the page about one kind of problem. */
export const explain: Command = {
  run: async (args, terminal) => {
    const { positionals } = readArguments(args, { lang: { type: 'string' } });
    const [code] = positionals;
    if (code === undefined || !/^[\w-]+$/.test(code)) throw new UsageError(code ?? 'explain');
    const page = folders
      .map((folder) => new URL(`${folder}${code}${terminal.language === 'zh' ? '.zh' : ''}.md`, import.meta.url))
      .find((url) => existsSync(url));
    if (page === undefined) {
      terminal.err(wordsOf(terminal.language).noPage(code));
      return EXIT_FOUND;
    }
    terminal.out(await readFile(page, 'utf8'));
    return EXIT_WELL;
  },
};
