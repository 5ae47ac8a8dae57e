import type { Form, Material, Situation } from '../../model/form.ts';
import type { Exchange, Item, Stage } from '../../model/item.ts';
import type { Party } from '../../model/party.ts';
import type { Data } from '../../model/query.ts';
import type { Start } from '../../model/start.ts';
import type { Exchanged, Sentence } from '../sentence.ts';
import type { StatementId } from '../statements/ids.ts';
import { idsOf } from '../statements/tables.ts';
import { asEvery, asGrade, asLevel, asMedium, asMode, asRole } from './choices.ts';
import { fieldsOf, fieldsUnder } from './fields.ts';
import {
  exchanged,
  extraOf,
  flag,
  formulas,
  has,
  maybe,
  maybeDuration,
  maybeFormula,
  maybeNumber,
  maybeText,
  maybeWord,
  paths,
  text,
  texts,
} from './slots-of.ts';
import { lowerHandlers, lowerSteps } from './steps.ts';

/** The property of a statement, if written. */
const under = (sentence: Sentence, id: StatementId): Sentence | undefined => sentence.children.find((child) => child.id === id);

/** `- 公安：部门`. */
export function partyOf(sentence: Sentence): Party {
  return {
    kind: 'party',
    name: text(sentence, 'name'),
    role: asRole(maybeWord(sentence, 'role')) ?? 'department',
    ...maybe('by', maybeFormula(extraOf(sentence, 'routedBy'), 'by')),
    ...flag('many', has(sentence, 'many')),
    ...maybe('level', asLevel(maybeWord(extraOf(sentence, 'level'), 'level'))),
    ...maybe('place', sentence.place),
  };
}

/** 情形「q」：answers 是 and 否 make it a yes/no value. */
export function situationOf(sentence: Sentence): Situation {
  const options = texts(sentence, 'answers').map((said) => said.text);
  const truths = options.map((option) => idsOf('truth', option)[0]);
  const isYesNo = options.length === 2 && truths[0] === 'true' && truths[1] === 'false';
  return {
    kind: 'situation',
    name: text(sentence, 'name'),
    type: isYesNo ? { kind: 'boolean' } : { kind: 'choice', options },
    required: has(sentence, 'answered'),
    ...maybe('place', sentence.place),
  };
}

/** 表单「f」. */
export function formOf(sentence: Sentence): Form {
  return {
    kind: 'form',
    name: text(sentence, 'name'),
    fields: fieldsOf(sentence.children),
    ...flag('merged', sentence.id === 'formMerged'),
    ...maybe('description', maybeText(under(sentence, 'description'), 'text')),
    ...maybe('place', sentence.place),
  };
}

/** 材料「x」. */
export function materialOf(sentence: Sentence): Material {
  return {
    kind: 'material',
    name: text(sentence, 'name'),
    need: has(sentence, 'tolerated') ? 'tolerated' : 'must',
    ...maybe('medium', asMedium(maybeWord(extraOf(sentence, 'medium'), 'medium'))),
    ...maybe('copies', maybeNumber(extraOf(sentence, 'copies'), 'copies')),
    ...maybe('gradeMin', asGrade(maybeWord(extraOf(sentence, 'gradeMin'), 'grade'))),
    ...maybe('replacedBy', maybeText(extraOf(sentence, 'replacedBy'), 'data')),
    ...maybe('when', maybeFormula(extraOf(sentence, 'when'), 'when')),
    ...maybe('place', sentence.place),
  };
}

/** 数据「d」. */
export function dataOf(sentence: Sentence): Data {
  return {
    kind: 'data',
    name: text(sentence, 'name'),
    source: maybeText(under(sentence, 'source'), 'source') ?? '',
    mode: asMode(maybeWord(under(sentence, 'mode'), 'mode')) ?? 'fetch',
    ...maybe('purpose', maybeText(under(sentence, 'purpose'), 'purpose')),
    ...maybe('basis', maybeText(under(sentence, 'basis'), 'basis')),
    ...maybe('consent', maybeText(under(sentence, 'consent'), 'step')),
    keys: formulas(under(sentence, 'keys'), 'keys'),
    only: fieldsUnder(sentence, 'only'),
    ...maybe('gives', maybeText(under(sentence, 'gives'), 'gives')),
    ...maybe('freshness', maybeDuration(under(sentence, 'freshness'), 'freshness')),
    handlers: lowerHandlers(sentence.children),
    ...maybe('place', sentence.place),
  };
}

const exchangeOf = (one: Exchanged): readonly Exchange[] => {
  if (one.kind === 'value') return [{ kind: 'value', path: one.path, ...maybe('place', one.place) }];
  return one.of === 'item' ? [] : [{ kind: one.of, name: one.name, ...maybe('place', one.place) }];
};

/** 事项「x」. */
export function itemOf(sentence: Sentence): Item {
  const steps = under(sentence, 'itemSteps');
  const pledge = under(sentence, 'itemPledge');
  const handling = maybeWord(extraOf(sentence, 'handling'), 'handling');
  const all = (id: StatementId): readonly Sentence[] => sentence.children.filter((child) => child.id === id);
  return {
    kind: 'item',
    name: text(sentence, 'name'),
    ...maybe('code', maybeText(extraOf(sentence, 'itemCode'), 'code')),
    authority: maybeText(extraOf(sentence, 'authority'), 'party') ?? '',
    ...maybe('promised', maybeDuration(extraOf(sentence, 'promisedIn'), 'duration')),
    ...maybe('legal', maybeDuration(extraOf(sentence, 'legalIn'), 'duration')),
    uses: all('uses')
      .flatMap((one) => paths(one, 'uses'))
      .map(({ path, place }) => ({ path, ...maybe('place', place) })),
    needs: all('needs')
      .flatMap((one) => exchanged(one, 'needs'))
      .flatMap(exchangeOf),
    gives: all('outputs')
      .flatMap((one) => exchanged(one, 'gives'))
      .flatMap(exchangeOf),
    ...maybe('when', maybeFormula(under(sentence, 'onlyIf'), 'when')),
    ...maybe('steps', steps === undefined ? undefined : lowerSteps(steps.children)),
    ...maybe('handling', handling === 'onTheSpot' || handling === 'promised' ? handling : undefined),
    ...maybe('instantWhen', maybeFormula(under(sentence, 'instant'), 'when')),
    tolerates: all('itemTolerate').map((one) => ({
      material: text(one, 'material'),
      ...maybe('limit', maybeDuration(extraOf(one, 'within'), 'duration')),
    })),
    ...maybe(
      'pledge',
      pledge === undefined
        ? undefined
        : { name: text(pledge, 'name'), ...maybe('checkWithin', maybeDuration(extraOf(pledge, 'checkWithin'), 'duration')) },
    ),
    handlers: lowerHandlers(sentence.children),
    ...maybe('place', sentence.place),
  };
}

/** 阶段「x」. */
export function stageOf(sentence: Sentence): Stage {
  return {
    kind: 'stage',
    name: text(sentence, 'name'),
    milestone: maybeWord(extraOf(sentence, 'milestone'), 'milestone') === 'any' ? 'any' : 'all',
    items: exchanged(sentence, 'items').flatMap((one) => (one.kind === 'named' ? [one.name] : [])),
    ...maybe('limit', maybeDuration(extraOf(sentence, 'within'), 'duration')),
    ...maybe('place', sentence.place),
  };
}

/** 启动：; without it whoever fills first applies. */
export function startOf(sections: readonly Sentence[]): Start {
  const lines = sections.flatMap(({ children }) => children);
  const message = lines.find(({ id }) => id === 'receive');
  const schedule = lines.find(({ id }) => id === 'schedule');
  if (message !== undefined) {
    const merge = lines.find(({ id }) => id === 'mergeBy');
    return {
      kind: 'message',
      name: text(message, 'message'),
      ...maybe('from', maybeText(extraOf(message, 'sender'), 'from')),
      ...maybe('as', maybeText(extraOf(message, 'asName'), 'as')),
      fields: fieldsUnder(message, 'carries'),
      ...maybe('mergeBy', maybeFormula(merge, 'key')),
      ...maybe('place', message.place),
    };
  }
  if (schedule !== undefined)
    return {
      kind: 'schedule',
      every: asEvery(maybeWord(schedule, 'every')) ?? 'day',
      at: clockOf(text(schedule, 'at')),
      ...maybe('place', schedule.place),
    };
  const apply = lines.find(({ id }) => id === 'apply');
  return { kind: 'apply', ...maybe('party', maybeText(apply, 'party')), ...maybe('place', apply?.place) };
}

/** 8：00 as 08:00. */
function clockOf(written: string): string {
  const [hour = '', minute = ''] = written.normalize('NFKC').split(':');
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
