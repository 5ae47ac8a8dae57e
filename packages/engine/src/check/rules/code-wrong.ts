import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { creditCodeFault } from '../../model/identifiers.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Length of a national basic code: two digits for the level, two for the kind, five for the item, three for its part. */
const BASIC_LENGTH = 12;
/** Length of an implementing code: the body's credit code, one digit for its level, then the basic code. */
const WHOLE_LENGTH = 31;

/** A code of twelve or thirty-one signs is a national code; a slip in it makes the case unknown to every other system. */
export const codeWrong: Rule = {
  code: 'code-wrong',
  *check({ flow }): Generator<Problem> {
    const coded: readonly { readonly code?: string; readonly name: string; readonly place?: Place }[] = [flow, ...flow.items];
    for (const { code, name, place } of coded) {
      if (code === undefined || !/^[0-9A-Z]+$/.test(code) || isRight(code)) continue;
      yield found('code-wrong', { place, facts: { code, name } });
    }
  },
};

function isRight(code: string): boolean {
  if (code.length === BASIC_LENGTH) return /^\d+$/.test(code);
  if (code.length !== WHOLE_LENGTH) return true;
  return creditCodeFault(code.slice(0, 18)) === null && /^[1-6]\d{12}$/.test(code.slice(18));
}
