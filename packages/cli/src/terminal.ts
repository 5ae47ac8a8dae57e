import type { Language } from './words/words.ts';

/** Where a command prints, and how. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
  /** The language asked for, by `--lang` or the environment. Messages about a file follow the file when none is asked for. */
  readonly language: Language;
  readonly cwd: string;
}

/** The terminal of this process: colours on a screen only, and never with NO_COLOR. */
export function processTerminal(env: Readonly<Record<string, string | undefined>>): Terminal {
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
    language: locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    cwd: process.cwd(),
  };
}
