import { extraNameSlotOf, nameSlotOf } from '../edit/name-slots.ts';
import type { Opened } from '../edit/opened.ts';
import type { SymbolKind } from '../edit/symbol.ts';
import { printFormula } from '../formula/print.ts';
import { comparisonWords } from '../formula/words.ts';
import type { Formula } from '../model/formula.ts';
import { outcomeWords } from '../text/outcomes.ts';
import type { Standing } from '../text/print-sentences.ts';
import type { ExtraId, StatementId, WordTable } from '../text/statements/ids.ts';
import type { Element, SlotType } from '../text/statements/pattern.ts';
import { wordsOf } from '../text/statements/patterns.ts';
import type { Language } from '../text/statements/words.ts';
import { bareName, type Declared, namesOfKind, type ReadableValue, readableValues } from './declared.ts';
import { holeLabel, holeText } from './hole-texts.ts';

/** What completions are made with: the text, what it declares, and the face they are written in. */
export interface Offering {
  readonly text: Opened;
  readonly declared: Declared;
  readonly language: Language;
  /** Resources of data that the host knows besides those of the text. */
  readonly resources: readonly string[];
}

type SlotElement = Extract<Element, { readonly kind: 'slot' }>;

/** A slot where a sentence has it: the statement or its extra, and what stands around. */
export interface SlotAt {
  readonly slot: SlotElement;
  readonly statement: StatementId;
  readonly extra?: ExtraId;
  readonly standing: Standing;
  /** Whether the work is filling a form, whose name is the step's. */
  readonly fills?: boolean;
}

/** What stands in a slot before anybody wrote there: a text that is read, other words for it, and what it is called in a list. */
export interface SlotHole {
  readonly text: string;
  readonly choices: readonly string[];
  readonly label: string;
}

/** The hole for a slot; null where nothing could stand there, as an outcome where there are none. */
export function holeOf(at: SlotAt, offering: Offering): SlotHole | null {
  const { slot, standing } = at;
  const { language } = offering;
  const kinds = kindsOf(at);
  const choices = kinds.length > 0 ? namesFor(kinds, at, offering) : closedChoices(slot.type, standing, language);
  if (choices !== null && choices.length === 0 && slot.type === 'outcome') return null;
  const text = choices?.[0] ?? ownText(at, offering);
  const likely = likeliest.get(`${at.extra ?? at.statement}.${slot.name} ${at.statement}`);
  return {
    text: likely === undefined ? text : (wordsOf(language).tables[likely.table][likely.id]?.[0] ?? text),
    choices: choices ?? [],
    label: (called.has(slot.type) ? holeLabel(slot.name, language) : null) ?? text,
  };
}

/** Kinds of names that may stand in a slot, where it names something there is. */
export function kindsOf({ slot, statement, extra, fills }: SlotAt): readonly SymbolKind[] {
  if (statement === 'task' && slot.name === 'name') return fills === true ? ['form'] : [];
  const names = extra === undefined ? nameSlotOf(statement, slot.name) : extraNameSlotOf(extra, slot.name, statement);
  return names?.uses ?? [];
}

function namesFor(kinds: readonly SymbolKind[], { slot, statement, extra }: SlotAt, offering: Offering): readonly string[] | null {
  const { declared, language } = offering;
  const isWork = workers.has(slot.name) && !outside.has(extra ?? statement);
  const names = [
    ...new Set(kinds.flatMap((kind) => (kind === 'party' ? partiesBy(isWork, offering) : namesOfKind(declared, kind)))),
  ].filter((name) => !/[」"\n]/.test(name));
  if (names.length === 0) return null;
  return slot.quoted ? names : names.map((name) => bareName(name, language));
}

/** Slots whose name tells more than the first text in them. */
const called: ReadonlySet<SlotType> = new Set<SlotType>(['name', 'names', 'verb', 'formula', 'condition', 'duration', 'role', 'valueType']);

/** Slots of who does the work; the others name who is told, pays or hands in. */
const workers: ReadonlySet<string> = new Set(['party', 'parties', 'lead']);
/** Statements and clauses whose party is most often somebody outside. */
const outside: ReadonlySet<string> = new Set<StatementId | ExtraId>(['upload', 'apply', 'withdrawal', 'payer', 'pledger', 'subject']);
const authorities: ReadonlySet<string> = new Set(['department', 'post', 'unit']);

/** The parties of a text, authorities first where work is given out, else last. */
function partiesBy(isWork: boolean, { text, declared }: Offering): readonly string[] {
  const own = new Set(text.reading.flow?.parties.filter(({ role }) => authorities.has(role)).map(({ name }) => name));
  return [...namesOfKind(declared, 'party')].sort((one, other) => (isWork ? 1 : -1) * (Number(own.has(other)) - Number(own.has(one))));
}

/** Words of closed lists that are meant most often where the first would mislead. */
const likeliest: ReadonlyMap<string, { readonly table: WordTable; readonly id: string }> = new Map([
  ['party.role party', { table: 'role', id: 'department' }],
  ['result.result stop', { table: 'result', id: 'denied' }],
  ['gradeMin.grade material', { table: 'grade', id: 'B' }],
]);

/** The words of a closed list, the likeliest first; null where the slot is no such list. */
export function closedChoices(type: SlotType, { outcomes }: Pick<Standing, 'outcomes'>, language: Language): readonly string[] | null {
  const { tables } = wordsOf(language);
  switch (type) {
    case 'outcome':
      return outcomeWords(outcomes, language);
    case 'comparison':
      return (['le', 'eq', 'lt', 'ge', 'gt', 'ne'] as const).map((op) => comparisonWords[op][language][0] ?? '');
    case 'itemOutcome':
      return ['granted', 'toCorrect', 'refused', 'denied'].map((id) => tables.outcome[id]?.[0] ?? id);
    case 'valueType':
      return simpleTypes.map((id) => tables.valueType[id]?.[0] ?? id);
    case 'verb':
      return ['handle', ...Object.keys(tables.verb).filter((id) => id !== 'handle')].map((id) => tables.verb[id]?.[0] ?? id);
    case 'result':
    case 'role':
    case 'level':
    case 'medium':
    case 'queryMode':
    case 'queryOutcome':
    case 'milestone':
    case 'handling':
    case 'courier':
    case 'order':
    case 'every':
    case 'measure':
    case 'measureUnit':
    case 'grade':
    case 'calendar':
    case 'document':
      return (type === 'grade' ? ['C', 'B', 'A', 'D'].map((id) => tables.grade[id] ?? []) : Object.values(tables[type])).map(
        ([word = '']) => word,
      );
    default:
      return null;
  }
}

const simpleTypes = [
  'text',
  'number',
  'money',
  'boolean',
  'date',
  'citizenId',
  'creditCode',
  'region',
  'address',
  'phone',
  'file',
  'certificate',
  'time',
  'duration',
];

/** What an author would write first: a value of this flow where there is one. */
function ownText({ slot, statement, extra, standing }: SlotAt, offering: Offering): string {
  const { language } = offering;
  const stock = holeText({ owner: extra ?? statement, name: slot.name, type: slot.type }, language);
  if (slot.type === 'names' && statement === 'outcomes') {
    const usual = standing.outcomes.own ?? outcomeWords(standing.outcomes, language);
    return usual.length === 0 ? stock : usual.map((word) => bareName(word, language)).join(wordsOf(language).pause);
  }
  if (slot.type === 'formula' || slot.type === 'condition') {
    const isYesNo = slot.type === 'condition' || slot.name === 'when' || slot.name === 'until' || slot.name === 'avoid';
    const [value] = isYesNo ? comparable(offering) : [];
    return value === undefined ? stock : printFormula(value, language);
  }
  if (extra === 'from') return stock;
  if (slot.type === 'paths' || slot.type === 'path' || slot.type === 'formulas')
    return readableValues(offering.text, language)[0]?.written ?? stock;
  return stock;
}

/** Conditions about the values of a flow, the simplest there are. */
function comparable({ text, language }: Offering): readonly Formula[] {
  for (const value of readableValues(text, language)) {
    const condition = conditionOn(value);
    if (condition !== null) return [condition];
  }
  return [];
}

function conditionOn({ path, type }: ReadableValue): Formula | null {
  const left: Formula = { kind: 'name', path: [...path] };
  if ((path[0] ?? '').startsWith('$')) return null;
  switch (type?.kind) {
    case 'boolean':
      return { kind: 'compare', op: 'eq', left, right: { kind: 'literal', value: true } };
    case 'money':
      return { kind: 'compare', op: 'gt', left, right: { kind: 'money', yuan: 10_000 } };
    case 'number':
      return { kind: 'compare', op: 'gt', left, right: { kind: 'literal', value: 0 } };
    case 'choice': {
      const [first] = type.options;
      return first === undefined || type.standard === true || /["”]/.test(first)
        ? null
        : { kind: 'compare', op: 'eq', left, right: { kind: 'literal', value: first } };
    }
    default:
      return null;
  }
}
