import type { Flow } from '../../model/flow.ts';
import type { Expectation, Given, Happening } from '../../model/scenario.ts';
import { stepsOf } from '../../model/walk.ts';
import type { Sentence } from '../sentence.ts';
import { extra, formula, number, outcome, path, sentence, time, value, word, words } from './sentences.ts';

/** Says the scenarios of a flow. */
export function raiseScenarios(flow: Flow): readonly Sentence[] {
  if (flow.scenarios.length === 0) return [];
  const own = new Map(
    [...stepsOf(flow)]
      .flatMap(({ step }) =>
        step.kind === 'task' && step.name !== undefined && step.outcomes !== undefined ? [[step.name, step.outcomes] as const] : [],
      )
      .reverse(),
  );
  return flow.scenarios.map((scenario) =>
    sentence('scenario', [words('name', scenario.name)], {
      children: [
        ...scenario.given.map(raiseGiven),
        ...scenario.when.map((one) => raiseHappening(one, own)),
        ...scenario.then.map(raiseExpectation),
      ],
    }),
  );
}

function raiseGiven(given: Given): Sentence {
  switch (given.kind) {
    case 'value':
      return sentence('givenValue', [path('path', given.path), value('value', given.value)]);
    case 'answer':
      return sentence('givenAnswer', [words('data', given.data), path('field', given.field), value('value', given.value)]);
    case 'outcome':
      return sentence('givenOutcome', [words('data', given.data), word('outcome', given.outcome)]);
  }
}

function raiseHappening(one: Happening, own: ReadonlyMap<string, readonly string[]>): Sentence {
  switch (one.kind) {
    case 'work': {
      const extras = one.outcome === undefined ? [] : [extra('outcomeWas', outcome('outcome', one.outcome, own.get(one.step)))];
      return sentence('whenWork', [words('party', one.party), word('verb', one.word), words('step', one.step)], { extras });
    }
    case 'allItemsGranted':
      return sentence('whenAllGranted', []);
    case 'itemOutcome':
      return sentence('whenItem', [words('item', one.item), outcome('outcome', one.outcome, undefined)]);
    case 'message':
      return sentence('whenMessage', [words('message', one.message)]);
    case 'pass':
      return sentence('whenPass', [time('duration', one.duration)]);
  }
}

const receipts = {
  uploadRequest: 'thenUpload',
  notice: 'thenNotice',
  task: 'thenTask',
  document: 'thenDocument',
  any: 'thenReceived',
} as const;

function raiseExpectation(one: Expectation): Sentence {
  switch (one.kind) {
    case 'ended':
      return sentence('thenEnded', [words('end', one.end)]);
    case 'measure': {
      if (typeof one.amount !== 'number') return sentence('thenTime', [word('op', one.op), time('amount', one.amount)]);
      return sentence('thenMeasure', [
        word('measure', one.measure),
        word('op', one.op),
        number('amount', one.amount),
        word('measureUnit', one.measure),
      ]);
    }
    case 'received':
      return sentence(receipts[one.what ?? 'any'], [words('party', one.party), words('thing', one.thing)]);
    case 'holds':
      return sentence('thenHolds', [formula('formula', one.formula)]);
  }
}
