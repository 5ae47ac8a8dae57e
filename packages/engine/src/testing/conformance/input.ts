import { assert } from '../../base/assert.ts';
import type { Values } from '../../model/value.ts';

/** One line of a script, taken apart: its words, what is said in “”, and the values in braces. */
export interface Input {
  readonly line: string;
  readonly words: readonly string[];
  readonly said: string | null;
  readonly values: Values | null;
}

/** Takes a line apart: `> 一科 审核甲 disagreed “资料不全” {"名称":"乙"}`. */
export function inputOf(line: string): Input {
  const brace = line.indexOf('{');
  const before = brace < 0 ? line : line.slice(0, brace);
  const said = /“([^”]*)”/.exec(before);
  const words = before
    .slice(2)
    .replace(said?.[0] ?? '', '')
    .split(' ')
    .filter((word) => word !== '');
  assert(words.length > 0, `expected something to do but got ${line}`);
  const values: Values | null = brace < 0 ? null : JSON.parse(line.slice(brace));
  return { line, words, said: said?.[1] ?? null, values };
}
