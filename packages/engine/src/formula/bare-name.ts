import type { FunctionName } from '../model/formula.ts';
import { folded } from './folded.ts';
import { readLiteral, skipSpaces } from './literal.ts';
import { allWords, matcher, rowsOf } from './match.ts';
import { standardWords } from './standard-words.ts';
import type { Row } from './words.ts';
import {
  arithmeticWords,
  comparisonWords,
  functionWords,
  infixWords,
  prefixWords,
  rangeWords,
  satisfiesWords,
  truthWords,
} from './words.ts';

const PLAIN = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;
const NEVER_BARE = /["'“”‘’「」『』【】,，、;；.．。:：#]|^[([{（［｛]|^\s|\s$|\s\s/u;

const functionWordsAt = matcher(rowsOf<FunctionName>(functionWords, ['count', 'sum', 'max', 'min', 'today', 'age', 'round', 'difference']));
const reserved: ReadonlySet<string> = new Set(
  [...standardWords.values(), ...Object.values(truthWords), functionWords.today].flatMap(allWords),
);
const operators: ReadonlySet<string> = new Set(
  [
    ...Object.values(comparisonWords),
    ...Object.values(arithmeticWords),
    ...infixWords,
    ...rangeWords,
    ...prefixWords,
    satisfiesWords,
  ].flatMap(allWords),
);
const longestOperatorWords = Math.max(...[...operators].map((word) => word.split(' ').length));

/** Whether a bare word is one of the language's own values: 是, 今天, 同意. */
export const isReserved = (text: string): boolean => reserved.has(text);

/** Whether the printer may write the name without brackets: only letters, digits and single spaces. */
export const isPlain = (name: string): boolean => PLAIN.test(name) && isBareable(name);

/** Whether a declared name may be read without brackets: nothing the printer writes for something else reads the same. */
export function isBareable(name: string): boolean {
  const text = folded(name);
  if (text === '' || NEVER_BARE.test(name) || reserved.has(text)) return false;
  if (startsCall(text) || !isBalanced(text)) return false;
  const literal = readLiteral(name, text, 0);
  if (literal !== null && literal.to === text.length) return false;
  return !holdsOperator(text.split(' '));
}

function startsCall(text: string): boolean {
  const word = functionWordsAt.longest(text, 0);
  return word !== null && text.charAt(skipSpaces(text, word.to)) === '(';
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether words between spaces make an operator, as in a name like `a is b`. A whole name that is one does too. */
function holdsOperator(words: readonly string[]): boolean {
  for (let from = 0; from < words.length; from++) {
    for (let count = 1; count <= longestOperatorWords && from + count <= words.length; count++) {
      if (operators.has(words.slice(from, from + count).join(' '))) return true;
    }
  }
  return false;
}

/** Rows of the words that stand for a standard value by themselves. */
export const standardRows: readonly Row<string>[] = [...standardWords].map(([meaning, wording]) => ({ ...wording, meaning }));
