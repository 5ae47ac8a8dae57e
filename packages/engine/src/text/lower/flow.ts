import { flowId } from '../../base/id.ts';
import type { Baseline, Flow, Meta, NotFor, Withdrawal } from '../../model/flow.ts';
import type { Sentence } from '../sentence.ts';
import type { StatementId } from '../statements/ids.ts';
import { dataOf, formOf, itemOf, materialOf, partyOf, situationOf, stageOf, startOf } from './declarations.ts';
import { extraOf, maybe, maybeDuration, maybeFormula, maybeNumber, maybeText, maybeWord, text } from './slots-of.ts';
import { lowerSteps } from './steps.ts';

/** Makes the flow of the statements of a file, its scenarios left out; null without 一件事「x」. */
export function lowerFlow(sentences: readonly Sentence[]): Flow | null {
  const header = sentences.find(({ id }) => id === 'flow');
  if (header === undefined) return null;
  const all = (id: StatementId): readonly Sentence[] => sentences.filter((sentence) => sentence.id === id);
  const inside = (id: StatementId): readonly Sentence[] => all(id).flatMap(({ children }) => children);
  const property = (id: StatementId): Sentence | undefined => header.children.find((child) => child.id === id);
  return {
    kind: 'flow',
    id: flowId(''),
    name: text(header, 'name'),
    ...maybe('code', maybeText(property('code'), 'code')),
    ...maybe('version', maybeText(property('version'), 'version')),
    meta: metaOf(header),
    imports: all('import').map((one) => ({
      kind: 'import',
      path: text(one, 'path'),
      ...maybe('version', maybeText(extraOf(one, 'atVersion'), 'version')),
      ...maybe('as', maybeText(extraOf(one, 'asName'), 'as')),
      ...maybe('place', one.place),
    })),
    parties: inside('parties')
      .filter(({ id }) => id === 'party')
      .map(partyOf),
    ...maybe('subject', maybeText(all('subject')[0], 'subject')),
    situations: all('situation').map(situationOf),
    forms: sentences.filter(({ id }) => id === 'form' || id === 'formMerged').map(formOf),
    materials: all('material').map(materialOf),
    data: all('data').map(dataOf),
    items: all('item').map(itemOf),
    stages: all('stage').map(stageOf),
    start: startOf(all('start')),
    body: lowerSteps(inside('body')),
    scenarios: [],
    ...maybe('place', header.place),
  };
}

function metaOf(header: Sentence): Meta {
  const all = (id: StatementId): readonly Sentence[] => header.children.filter((child) => child.id === id);
  const [lead] = all('lead');
  const [withdrawal] = [...all('withdrawal'), ...all('withdrawalNone')];
  const [baseline] = all('baseline');
  const [calendar] = all('calendar');
  return {
    ...maybe('lead', maybeText(lead, 'lead')),
    basis: all('basis').map((one) => text(one, 'basis')),
    ...maybe('promised', maybeDuration(all('promised')[0], 'promised')),
    ...maybe('legal', maybeDuration(all('legal')[0], 'legal')),
    ...ownVerbs(all('verbWord')),
    ...maybe('calendar', maybeWord(calendar, 'calendar') ?? maybeText(calendar, 'calendar')),
    ...maybe('withdrawal', withdrawal === undefined ? undefined : withdrawalOf(withdrawal)),
    notFor: all('notFor').map(notForOf),
    ...maybe('baseline', baseline === undefined ? undefined : baselineOf(baseline)),
    ...maybe('description', maybeText(all('description')[0], 'text')),
  };
}

function withdrawalOf(sentence: Sentence): Withdrawal {
  const before = maybeText(extraOf(sentence, 'beforeStep'), 'step');
  const closes = extraOf(sentence, 'beforeClose') !== undefined;
  return {
    kind: 'withdrawal',
    by: sentence.id === 'withdrawalNone' ? 'nobody' : { party: text(sentence, 'party') },
    ...maybe(
      'before',
      before === undefined ? (closes ? ({ kind: 'close' } as const) : undefined) : ({ kind: 'step', name: before } as const),
    ),
    ...maybe('place', sentence.place),
  };
}

function notForOf(sentence: Sentence): NotFor {
  return {
    kind: 'notFor',
    name: text(sentence, 'name'),
    ...maybe('when', maybeFormula(extraOf(sentence, 'notForWhen'), 'when')),
    advice: text(sentence, 'advice'),
    ...maybe('place', sentence.place),
  };
}

function baselineOf(sentence: Sentence): Baseline {
  const count = (id: 'departments' | 'documents' | 'fieldCount' | 'stepCount' | 'visits'): number | undefined =>
    maybeNumber(extraOf(sentence, id), 'n');
  return {
    kind: 'baseline',
    ...maybe('departments', count('departments')),
    ...maybe('documents', count('documents')),
    ...maybe('fields', count('fieldCount')),
    ...maybe('steps', count('stepCount')),
    ...maybe('visits', count('visits')),
    ...maybe('effort', maybeDuration(extraOf(sentence, 'effort'), 'duration')),
    ...maybe('limit', maybeDuration(extraOf(sentence, 'span'), 'duration')),
    ...maybe('place', sentence.place),
  };
}

/** 动词：处理 = 办理. */
function ownVerbs(sentences: readonly Sentence[]): Pick<Meta, 'verbs'> {
  if (sentences.length === 0) return {};
  return { verbs: sentences.map((one) => ({ word: text(one, 'word'), verb: maybeWord(one, 'means') ?? 'handle' })) };
}
