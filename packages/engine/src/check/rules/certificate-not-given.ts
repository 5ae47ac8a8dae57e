import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** A certificate or document that an item needs is given by an item, issued by a step or fetched from a register. */
export const certificateNotGiven: Rule = {
  code: 'certificate-not-given',
  *check(context): Generator<Problem> {
    const given = givenNames(context);
    for (const item of context.flow.items) {
      for (const need of item.needs) {
        if ((need.kind !== 'certificate' && need.kind !== 'document') || given.has(need.name)) continue;
        const facts = { kind: need.kind, name: need.name, item: item.name, suggestions: nearest(need.name, given) };
        yield found('certificate-not-given', { place: need.place ?? item.place, facts });
      }
    }
  },
};

function givenNames({ flow, index }: Context): ReadonlySet<string> {
  const byItems = flow.items.flatMap((item) => item.gives.flatMap((one) => (one.kind === 'value' ? [] : [one.name])));
  const byRegisters = flow.data
    .filter((data) => data.mode === 'certificate')
    .flatMap((data) => [data.name, ...(data.gives === undefined ? [] : [data.gives])]);
  const bySteps = [
    ...index.of('issueCertificate').map(({ step }) => step.certificate),
    ...index.of('issueDocument').map(({ step }) => step.document),
  ];
  return new Set([...byItems, ...byRegisters, ...bySteps]);
}
