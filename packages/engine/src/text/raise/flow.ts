import type { Flow, Meta } from '../../model/flow.ts';
import type { Situation } from '../../model/form.ts';
import type { Exchange, Item } from '../../model/item.ts';
import type { Data } from '../../model/query.ts';
import type { Exchanged, Sentence } from '../sentence.ts';
import type { ExtraId, StatementId } from '../statements/ids.ts';
import { wordFor } from '../statements/tables.ts';
import type { Language } from '../statements/words.ts';
import { raiseFields } from './fields.ts';
import { raiseScenarios } from './scenarios.ts';
import {
  exchanges,
  extra,
  type Filled,
  flagged,
  formula,
  formulas,
  maybeExtra,
  names,
  number,
  paths,
  sentence,
  time,
  word,
  words,
} from './sentences.ts';
import { raiseHandlers, raiseSteps } from './steps.ts';

/** Says a flow as the sentences of its file. The language decides only how a yes/no question's answers are written. */
export function raiseFlow(flow: Flow, language: Language): readonly Sentence[] {
  return [
    sentence('flow', [words('name', flow.name)], { children: raiseHeader(flow) }),
    ...flow.imports.map((one) =>
      sentence('import', [words('path', one.path)], {
        extras: [maybeExtra('atVersion', words('version', one.version)), maybeExtra('asName', words('as', one.as))],
      }),
    ),
    ...section('parties', flow.parties.map(raiseParty)),
    ...(flow.subject === undefined ? [] : [sentence('subject', [words('subject', flow.subject)])]),
    ...flow.situations.map((one) => raiseSituation(one, language)),
    ...flow.forms.map((form) =>
      sentence(form.merged === true ? 'formMerged' : 'form', [words('name', form.name)], {
        children: [...raiseFields(form.fields), ...property('description', words('text', form.description))],
      }),
    ),
    ...flow.materials.map(raiseMaterial),
    ...flow.data.map(raiseData),
    ...flow.items.map(raiseItem),
    ...flow.stages.map((stage) =>
      sentence(
        'stage',
        [
          words('name', stage.name),
          exchanges(
            'items',
            stage.items.map((name) => ({ kind: 'named', of: 'item', name, place: undefined })),
          ),
        ],
        {
          extras: [extra('milestone', word('milestone', stage.milestone)), maybeExtra('within', time('duration', stage.limit))],
        },
      ),
    ),
    ...section('start', raiseStart(flow)),
    sentence('body', [], { children: raiseSteps(flow.body) }),
    ...raiseScenarios(flow),
  ];
}

const section = (id: StatementId, children: readonly Sentence[]): readonly Sentence[] =>
  children.length === 0 ? [] : [sentence(id, [], { children })];
const property = (id: StatementId, slot: Filled): readonly Sentence[] => (slot === undefined ? [] : [sentence(id, [slot])]);

function raiseHeader({ code, version, meta }: Flow): readonly Sentence[] {
  return [
    ...property('code', words('code', code)),
    ...property('version', words('version', version)),
    ...property('lead', words('lead', meta.lead)),
    ...meta.basis.flatMap((basis) => property('basis', words('basis', basis))),
    ...property('promised', time('promised', meta.promised)),
    ...property('legal', time('legal', meta.legal)),
    ...(meta.verbs ?? []).map((one) => sentence('verbWord', [words('word', one.word), word('means', one.verb)])),
    ...property('calendar', meta.calendar === mainland ? word('calendar', meta.calendar) : words('calendar', meta.calendar)),
    ...raiseBaseline(meta),
    ...raiseWithdrawal(meta),
    ...meta.notFor.map((one) =>
      sentence('notFor', [words('name', one.name), words('advice', one.advice)], {
        extras: [maybeExtra('notForWhen', formula('when', one.when))],
      }),
    ),
    ...property('description', words('text', meta.description)),
  ];
}

const mainland = 'mainland-china';

function raiseBaseline({ baseline }: Meta): readonly Sentence[] {
  if (baseline === undefined) return [];
  const count = (id: ExtraId, n: number | undefined): ReturnType<typeof maybeExtra> => maybeExtra(id, number('n', n));
  const extras = [
    count('departments', baseline.departments),
    count('documents', baseline.documents),
    count('fieldCount', baseline.fields),
    count('stepCount', baseline.steps),
    count('visits', baseline.visits),
    maybeExtra('effort', time('duration', baseline.effort)),
    maybeExtra('span', time('duration', baseline.limit)),
  ];
  return [sentence('baseline', [], { extras })];
}

function raiseWithdrawal({ withdrawal }: Meta): readonly Sentence[] {
  if (withdrawal === undefined) return [];
  const { by, before } = withdrawal;
  const until =
    before?.kind === 'step' ? extra('beforeStep', words('step', before.name)) : flagged('beforeClose', before?.kind === 'close');
  return by === 'nobody'
    ? [sentence('withdrawalNone', [], { extras: [until] })]
    : [sentence('withdrawal', [words('party', by.party)], { extras: [until] })];
}

function raiseParty(party: Flow['parties'][number]): Sentence {
  return sentence('party', [words('name', party.name), word('role', party.role)], {
    extras: [maybeExtra('level', word('level', party.level)), maybeExtra('routedBy', formula('by', party.by)), flagged('many', party.many)],
  });
}

function raiseSituation(situation: Situation, language: Language): Sentence {
  const { type } = situation;
  const answers = type.kind === 'choice' ? type.options : [wordFor('truth', 'true', language), wordFor('truth', 'false', language)];
  return sentence('situation', [words('name', situation.name), names('answers', answers)], {
    extras: [flagged('answered', situation.required)],
  });
}

function raiseMaterial(material: Flow['materials'][number]): Sentence {
  return sentence('material', [words('name', material.name)], {
    extras: [
      extra(material.need),
      maybeExtra('medium', word('medium', material.medium)),
      maybeExtra('copies', number('copies', material.copies)),
      maybeExtra('gradeMin', word('grade', material.gradeMin)),
      maybeExtra('replacedBy', words('data', material.replacedBy)),
      maybeExtra('when', formula('when', material.when)),
    ],
  });
}

function raiseData(data: Data): Sentence {
  const children = [
    ...property('source', data.source === '' ? undefined : words('source', data.source)),
    ...property('mode', data.mode === 'fetch' ? undefined : word('mode', data.mode)),
    ...property('purpose', words('purpose', data.purpose)),
    ...property('basis', words('basis', data.basis)),
    ...property('consent', words('step', data.consent)),
    ...property('keys', data.keys.length === 0 ? undefined : formulas('keys', data.keys)),
    ...property('gives', words('gives', data.gives)),
    ...section('only', raiseFields(data.only)),
    ...property('freshness', time('freshness', data.freshness)),
    ...raiseHandlers(data.handlers),
  ];
  return sentence('data', [words('name', data.name)], { children });
}

const exchangedOf = (one: Exchange): Exchanged =>
  one.kind === 'value'
    ? { kind: 'value', path: one.path, place: undefined }
    : { kind: 'named', of: one.kind, name: one.name, place: undefined };

function raiseItem(item: Item): Sentence {
  const children = [
    ...property('onlyIf', formula('when', item.when)),
    ...property(
      'uses',
      item.uses.length === 0
        ? undefined
        : paths(
            'uses',
            item.uses.map((use) => use.path),
          ),
    ),
    ...property('needs', item.needs.length === 0 ? undefined : exchanges('needs', item.needs.map(exchangedOf))),
    ...property('outputs', item.gives.length === 0 ? undefined : exchanges('gives', item.gives.map(exchangedOf))),
    ...property('instant', formula('when', item.instantWhen)),
    ...item.tolerates.map((one) =>
      sentence('itemTolerate', [words('material', one.material)], { extras: [maybeExtra('within', time('duration', one.limit))] }),
    ),
    ...(item.pledge === undefined
      ? []
      : [
          sentence('itemPledge', [words('name', item.pledge.name)], {
            extras: [maybeExtra('checkWithin', time('duration', item.pledge.checkWithin))],
          }),
        ]),
    ...(item.steps === undefined ? [] : [sentence('itemSteps', [], { children: raiseSteps(item.steps) })]),
    ...raiseHandlers(item.handlers),
  ];
  return sentence('item', [words('name', item.name)], {
    extras: [
      maybeExtra('authority', words('party', item.authority)),
      maybeExtra('promisedIn', time('duration', item.promised)),
      maybeExtra('legalIn', time('duration', item.legal)),
      maybeExtra('handling', word('handling', item.handling)),
      maybeExtra('itemCode', words('code', item.code)),
    ],
    children,
  });
}

function raiseStart({ start }: Flow): readonly Sentence[] {
  switch (start.kind) {
    case 'apply':
      return start.party === undefined ? [] : [sentence('apply', [words('party', start.party)])];
    case 'schedule':
      return [sentence('schedule', [word('every', start.every), words('at', start.at.replace(/^0(?=\d:)/, ''))])];
    case 'message':
      return [
        sentence('receive', [words('message', start.name)], {
          extras: [maybeExtra('sender', words('from', start.from)), maybeExtra('asName', words('as', start.as))],
          children: start.fields.length === 0 ? [] : [sentence('carries', [], { children: raiseFields(start.fields) })],
        }),
        ...property('mergeBy', formula('key', start.mergeBy)),
      ];
  }
}
