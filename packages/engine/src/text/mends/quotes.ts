import { error, type Problem } from '../../base/problem.ts';
import { placeOf } from '../holes.ts';
import { quotePairs, type Token } from '../tokens.ts';
import type { View } from '../view.ts';

/** Reports marks of names and texts that are not a pair, or stand twice. */
export function checkQuotes(view: View, report: (problem: Problem) => void): void {
  for (const token of view.tokens) {
    const problem = doubled(view, token) ?? flawed(view, token);
    if (problem !== null) report(problem);
  }
}

/** ""x": the mark was typed twice. */
function doubled({ source, tokens }: View, token: Token): Problem | null {
  const open = source.charAt(token.from);
  if (token.kind !== 'quoted') return null;
  // A name may begin with the mark 「; only the plain one cannot stand twice and be meant.
  if (open !== quotePairs.get(open) || token.to !== token.from + 2 || !isStuck(tokens, token)) return null;
  const second = { from: token.from + 1, to: token.from + 2 };
  return error('quote-doubled', {
    place: placeOf(second),
    facts: { open },
    fixes: [{ code: 'remove', facts: { text: open }, edits: [{ ...second, insert: '' }] }],
  });
}

/** Whether a word follows at once, which no empty text is followed by. */
const isStuck = (tokens: readonly Token[], token: Token): boolean => tokens.some(({ kind, from }) => kind === 'word' && from === token.to);

function flawed({ source }: View, token: Token): Problem | null {
  if (token.flaw === undefined) return null;
  const open = source.charAt(token.from);
  const close = quotePairs.get(open) ?? '';
  const edit =
    token.flaw === 'unclosed' ? { from: token.to, to: token.to, insert: close } : { from: token.to - 1, to: token.to, insert: close };
  return error(token.flaw === 'unclosed' ? 'quote-unclosed' : 'quote-mismatched', {
    place: placeOf({ from: token.from, to: token.to }),
    facts: { open, close },
    fixes: [{ code: 'insert', facts: { text: close }, edits: [edit] }],
  });
}
