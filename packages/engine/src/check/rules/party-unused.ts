import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { partiesIn } from '../parties-in.ts';
import type { Rule } from '../rule.ts';

/** Whoever is declared has something to do. */
export const partyUnused: Rule = {
  code: 'party-unused',
  *check({ flow, index }): Generator<Problem> {
    const { start, meta } = flow;
    const starter = start.kind === 'message' ? start.from : start.kind === 'apply' ? start.party : undefined;
    const withdrawer = meta.withdrawal === undefined || meta.withdrawal.by === 'nobody' ? undefined : meta.withdrawal.by.party;
    const used = new Set([
      meta.lead,
      starter,
      withdrawer,
      flow.subject,
      ...flow.items.map((item) => item.authority),
      ...index.steps.flatMap(({ step }) => partiesIn(step)),
    ]);
    for (const party of flow.parties) {
      if (!used.has(party.name)) yield found('party-unused', { place: party.place, facts: { party: party.name } });
    }
  },
};
