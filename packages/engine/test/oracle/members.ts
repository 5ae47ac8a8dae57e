import type { Field } from '../../src/model/form.ts';
import type { Step } from '../../src/model/step.ts';
import type { Member } from './line.ts';

/** Lines that only tell people something leave the work open. */
export const isQuiet = (body: readonly Step[]): boolean =>
  body.every(({ kind }) => kind === 'remind' || kind === 'escalate' || kind === 'notify');

/** The party of the first task. */
export const partyOf = ([first]: readonly Step[]): string => (first?.kind === 'task' ? first.party : '');

/** The signers of a block, each with the rows on the way to it. */
export function membersOf(body: readonly Step[], when: Member['when']): readonly Member[] {
  return body.flatMap((step): readonly Member[] => {
    if (step.kind !== 'choose') return [{ body: [step], party: partyOf([step]), when }];
    return step.rows.flatMap((row, index) => {
      const before = step.rows.slice(0, index).flatMap(({ when: formula }) => (formula === undefined ? [] : [{ formula, holds: false }]));
      return membersOf(row.body, [...when, ...before, ...(row.when === undefined ? [] : [{ formula: row.when, holds: true }])]);
    });
  });
}

/** The field in which a paper is handed in. */
export const fileOf = (name: string): Field => ({
  kind: 'field',
  name,
  type: { kind: 'file', many: false },
  required: true,
  source: { kind: 'asked' },
  constraints: [],
});
