import type { Source } from '../files.ts';

/** The languages the tool speaks. */
export type Language = 'zh' | 'en';

/** Everything the command says in one language. */
export interface Words {
  readonly help: string;
  readonly commandHelp: Readonly<Record<CommandName, string>>;
  readonly unknownCommand: (name: string, nearest: string | undefined) => string;
  readonly wrongUsage: (what: string) => string;
  readonly noFiles: string;
  readonly unreadable: (file: string, reason: Extract<Source, { kind: 'unreadable' }>['reason']) => string;
  readonly summary: (counts: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
  }) => string;
  readonly notFormatted: (file: string) => string;
  readonly formatted: (file: string) => string;
  readonly hasErrors: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly made: (file: string) => string;
  readonly locked: (file: string, count: number) => string;
  readonly serverMissing: string;
  readonly serving: (url: string) => string;
  readonly noPage: (code: string) => string;
  readonly bug: (message: string) => string;
  readonly wrongFile: (file: string, pointer: string, expected: string) => string;
  readonly noScenarios: (file: string) => string;
  readonly scenario: (name: string, passed: boolean) => string;
  readonly tested: (passed: number, failed: number) => string;
}

/** The commands there are. */
export const commandNames = ['validate', 'format', 'convert', 'run', 'test', 'plan', 'new', 'lock', 'serve', 'lsp', 'explain'] as const;

/** The name of a command. */
export type CommandName = (typeof commandNames)[number];
