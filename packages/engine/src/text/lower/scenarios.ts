import type { Expectation, Given, Happening, Scenario } from '../../model/scenario.ts';
import type { Value } from '../../model/value.ts';
import type { Sentence } from '../sentence.ts';
import type { OutcomeOf } from '../step-outcomes.ts';
import { asComparison, asMeasure, asQueryOutcome } from './choices.ts';
import {
  duration,
  extraOf,
  formula,
  maybe,
  maybeDuration,
  maybeNumber,
  maybeOutcome,
  maybePath,
  maybeText,
  maybeWord,
  text,
  valueOf,
} from './slots-of.ts';

/** Makes scenarios. `outcomeOf` says what a word means as the outcome of a step. */
export function lowerScenarios(sentences: readonly Sentence[], outcomeOf: OutcomeOf): readonly Scenario[] {
  return sentences
    .filter(({ id }) => id === 'scenario')
    .map((sentence) => ({
      kind: 'scenario',
      name: text(sentence, 'name'),
      given: sentence.children.flatMap((fact) => givenOf(fact) ?? []),
      when: sentence.children.flatMap((fact) => happeningOf(fact, outcomeOf) ?? []),
      then: sentence.children.flatMap((fact) => expectationOf(fact) ?? []),
      ...maybe('place', sentence.place),
    }));
}

function givenOf(fact: Sentence): Given | null {
  const place = maybe('place', fact.place);
  const value: Value = valueOf(fact, 'value');
  switch (fact.id) {
    case 'givenOutcome':
      return { kind: 'outcome', data: text(fact, 'data'), outcome: asQueryOutcome(maybeWord(fact, 'outcome')) ?? 'found', ...place };
    case 'givenAnswer':
      return { kind: 'answer', data: text(fact, 'data'), field: maybePath(fact, 'field')?.path ?? [], value, ...place };
    case 'givenValue':
      return { kind: 'value', path: maybePath(fact, 'path')?.path ?? [], value, ...place };
    default:
      return null;
  }
}

function happeningOf(fact: Sentence, outcomeOf: OutcomeOf): Happening | null {
  const place = maybe('place', fact.place);
  switch (fact.id) {
    case 'whenWork': {
      const step = text(fact, 'step');
      const outcome = maybeText(extraOf(fact, 'outcomeWas'), 'outcome');
      return {
        kind: 'work',
        party: text(fact, 'party'),
        word: maybeWord(fact, 'verb') ?? 'handle',
        step,
        ...maybe('outcome', outcome === undefined ? undefined : outcomeOf(step, outcome).outcome),
        ...place,
      };
    }
    case 'whenAllGranted':
      return { kind: 'allItemsGranted', ...place };
    case 'whenItem':
      return { kind: 'itemOutcome', item: text(fact, 'item'), outcome: maybeOutcome(fact, 'outcome') ?? '', ...place };
    case 'whenMessage':
      return { kind: 'message', message: text(fact, 'message'), ...place };
    case 'whenPass':
      return { kind: 'pass', duration: duration(fact, 'duration'), ...place };
    default:
      return null;
  }
}

function expectationOf(fact: Sentence): Expectation | null {
  const place = maybe('place', fact.place);
  const received = (what?: 'uploadRequest' | 'notice' | 'task' | 'document'): Expectation => ({
    kind: 'received',
    party: text(fact, 'party'),
    thing: text(fact, 'thing'),
    ...maybe('what', what),
    ...place,
  });
  switch (fact.id) {
    case 'thenEnded':
      return { kind: 'ended', end: text(fact, 'end'), ...place };
    case 'thenMeasure':
      return {
        kind: 'measure',
        measure: asMeasure(maybeWord(fact, 'measure')) ?? 'documents',
        op: asComparison(maybeWord(fact, 'op')) ?? 'eq',
        amount: maybeNumber(fact, 'amount') ?? 0,
        ...place,
      };
    case 'thenTime':
      return {
        kind: 'measure',
        measure: 'handlingTime',
        op: asComparison(maybeWord(fact, 'op')) ?? 'eq',
        amount: maybeDuration(fact, 'amount') ?? { amount: 0, unit: 'day' },
        ...place,
      };
    case 'thenUpload':
      return received('uploadRequest');
    case 'thenNotice':
      return received('notice');
    case 'thenTask':
      return received('task');
    case 'thenDocument':
      return received('document');
    case 'thenReceived':
      return received();
    case 'thenHolds':
      return { kind: 'holds', formula: formula(fact, 'formula'), ...place };
    default:
      return null;
  }
}
