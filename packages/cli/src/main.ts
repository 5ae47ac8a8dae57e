import { type Command, EXIT_USAGE, EXIT_WELL, UsageError } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { type CommandName, commandNames, type Language, wordsOf } from './words/words.ts';

const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate.ts')).validate,
  format: async () => (await import('./commands/format.ts')).format,
  convert: async () => (await import('./commands/convert.ts')).convert,
  run: async () => (await import('./commands/run.ts')).run,
  test: async () => (await import('./commands/test.ts')).test,
  plan: async () => (await import('./commands/plan.ts')).plan,
  new: async () => (await import('./commands/new.ts')).newFlow,
  lock: async () => (await import('./commands/lock.ts')).lock,
  serve: async () => (await import('./commands/serve.ts')).serve,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  explain: async () => (await import('./commands/explain.ts')).explain,
};

/** The `lianban` command. Resolves to the exit code; prints nothing but what the command says. */
export async function main(args: readonly string[], base: Terminal = processTerminal(process.env)): Promise<number> {
  const terminal: Terminal = { ...base, language: askedLanguage(args) ?? base.language };
  const words = wordsOf(terminal.language);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return say(terminal, words.help);
  if (name === '--version') return say(terminal, `${(await import('./version.ts')).toolVersion()}\n`);
  const known = commandNames.find((command) => command === name);
  if (known === undefined) {
    const { nearestCommand } = await import('./nearest-command.ts');
    terminal.err(words.unknownCommand(name, nearestCommand(name)));
    return EXIT_USAGE;
  }
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, words.commandHelp[known]);
  return runCommand(known, rest, terminal);
}

async function runCommand(name: CommandName, args: readonly string[], terminal: Terminal): Promise<number> {
  const words = wordsOf(terminal.language);
  try {
    const command = await commands[name]();
    return await command.run(args, terminal);
  } catch (cause) {
    if (cause instanceof UsageError) terminal.err(words.wrongUsage(cause.message) + words.commandHelp[name]);
    else terminal.err(words.bug(cause instanceof Error ? cause.message : String(cause)));
    return EXIT_USAGE;
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text);
  return EXIT_WELL;
}

function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return value === 'zh' || value === 'en' ? value : undefined;
}
