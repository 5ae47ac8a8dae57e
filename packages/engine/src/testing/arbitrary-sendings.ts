import type { Message } from '../model/message.ts';
import type { Step } from '../model/step.ts';
import { aBase, anUnlimitedBase, aPlainBase } from './arbitrary-base.ts';
import { aPath, aValueName } from './arbitrary-formula.ts';
import type { Maker } from './maker.ts';
import { aDuration, aParty, aSaying, newName, type World } from './world.ts';

/** Steps that tell, send, hand over, and wait for what comes back. */
export const sendingSteps: readonly Maker[] = [
  anAwait,
  aNotice,
  aFeedback,
  aServingOfAll,
  aServing,
  aDocument,
  aCertificate,
  aPublicNotice,
  aCharge,
  aCall,
];

function anAwait(world: World): Step {
  const { tape } = world;
  const message = newName(world);
  return {
    kind: 'await',
    ...aPlainBase(world, message),
    message,
    ...tape.given('from', 2, () => aParty(world)),
    ...tape.given('as', 2, () => newName(world)),
    ...tape.given('key', 3, () => aValueName(world)),
    fields: [],
  };
}

function aNotice(world: World): Step {
  const copy = world.tape.given('copy', 3, () => true as const);
  return { kind: 'notify', ...anUnlimitedBase(world), to: [aParty(world)], ...copy, text: aMessage(world) };
}

function aMessage(world: World): Message {
  const words = { kind: 'words', text: aSaying(world) } as const;
  return world.tape.oneIn(3) ? [words, { kind: 'value', formula: aValueName(world) }] : [words];
}

function aFeedback(world: World): Step {
  const message = newName(world);
  const content = world.tape.several(0, 2, () => aValueName(world));
  return { kind: 'send', ...aPlainBase(world, message), message, to: aParty(world), content };
}

function aServingOfAll(world: World): Step {
  const { tape } = world;
  return {
    kind: 'serve',
    ...aPlainBase(world),
    document: '$allCertificates',
    to: aParty(world),
    ...tape.given('by', 2, () => tape.pick(['courier', 'pickup', 'electronic'] as const)),
    ...tape.given('address', 2, () => aPath(world)),
  };
}

function aServing(world: World, depth: number): Step {
  const document = newName(world);
  return { kind: 'serve', ...aBase(world, { name: document, outcomes: ['received', 'returned'], depth }), document, to: aParty(world) };
}

function aDocument(world: World): Step {
  const document = newName(world);
  return { kind: 'issueDocument', ...aPlainBase(world, document), document, ...world.tape.given('to', 2, () => aParty(world)) };
}

function aCertificate(world: World): Step {
  const certificate = newName(world);
  return { kind: 'issueCertificate', ...aPlainBase(world, certificate), certificate, ...world.tape.given('to', 2, () => aParty(world)) };
}

function aPublicNotice(world: World, depth: number): Step {
  return { kind: 'publicNotice', ...aBase(world, { name: newName(world), outcomes: ['objected'], depth }), for: aDuration(world) };
}

function aCharge(world: World, depth: number): Step {
  const { tape } = world;
  const base = aBase(world, { name: newName(world), outcomes: ['paid', 'unpaid', 'refunded'], depth });
  return {
    kind: 'charge',
    ...base,
    amount: tape.oneIn(3) ? aValueName(world) : { kind: 'money', yuan: 1 + tape.below(500) },
    payer: aParty(world),
  };
}

function aCall(world: World): Step {
  const { tape } = world;
  const flow = newName(world);
  const inputs = tape.several(0, 2, () => ({ name: newName(world), value: aValueName(world) }));
  return { kind: 'call', ...aPlainBase(world), flow, inputs, ...tape.given('as', 2, () => newName(world)) };
}
