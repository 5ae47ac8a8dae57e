import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';
import type { Language } from './words/words.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of a command: its named options and the rest. Throws a UsageError that says which one is wrong. */
export function readArguments<const Named extends Options>(
  args: readonly string[],
  options: Named,
): ReturnType<typeof parseArgs<{ options: Named; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** One of a list of words, or a UsageError that names them. */
export function oneOf<const Word extends string>(option: string, value: string | undefined, words: readonly Word[]): Word | undefined {
  if (value === undefined) return undefined;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new UsageError(`--${option} ${value}: ${words.join(' | ')}`);
  return word;
}

/** `--lang zh|en`, where given. */
export const languageOf = (value: string | undefined): Language | undefined => oneOf('lang', value, ['zh', 'en']);
