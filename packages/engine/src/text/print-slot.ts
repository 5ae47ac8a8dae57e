import { decimalText } from '../formula/decimal.ts';
import { printConstraint, printDuration, printFormula, printPath } from '../formula/print.ts';
import { comparisonWords } from '../formula/words.ts';
import type { Value, ValueType } from '../model/value.ts';
import { escapedWords } from './message.ts';
import type { Exchanged, Slot } from './sentence.ts';
import type { Element } from './statements/pattern.ts';
import { extraPatterns, wordsOf } from './statements/patterns.ts';
import { type TableName, wordFor } from './statements/tables.ts';
import type { Language } from './statements/words.ts';
import { quotePairs } from './tokens.ts';

/** How names are set: bare where that is read back, or all in brackets. */
export interface Style {
  readonly language: Language;
  readonly isQuoting: boolean;
}

type SlotElement = Extract<Element, { readonly kind: 'slot' }>;

/** What stands in a slot, as it is printed. */
export function printSlot(slot: Slot, element: SlotElement, style: Style): string {
  const { language } = style;
  switch (slot.kind) {
    case 'text':
      return printText(slot.said.text, element, style);
    case 'texts':
      return element.type === 'quoted'
        ? slot.said.map(({ text }) => quoted(text, language)).join(language === 'zh' ? '' : ' ')
        : joinedBy(
            slot.said.map(({ text }) => bare(text, style)),
            language,
          );
    case 'number':
      return decimalText(slot.number);
    case 'duration':
      return printDuration(slot.duration, language);
    case 'word':
      return printWord(slot.id, element, language);
    case 'outcome':
      return slot.standard ? wordFor('outcome', slot.outcome, language) : bare(slot.outcome, style);
    case 'formula':
      return printFormula(slot.formula, language);
    case 'label':
      return printLabel(slot.label, language);
    case 'formulas':
      return joinedBy(
        slot.formulas.map((formula) =>
          style.isQuoting && formula.kind === 'name' ? pathText(formula.path, style) : printFormula(formula, language),
        ),
        language,
      );
    case 'constraint':
      return printConstraint(slot.constraint, language);
    case 'path':
      return pathText(slot.path, style);
    case 'paths':
      return joinedBy(
        slot.paths.map(({ path }) => pathText(path, style)),
        language,
      );
    case 'message':
      return spoken(
        slot.pieces
          .map((piece) => (piece.kind === 'words' ? escapedWords(piece.text) : `{${printFormula(piece.formula, language)}}`))
          .join(''),
        language,
      );
    case 'exchanges':
      return joinedBy(
        slot.exchanges.map((one) => printExchange(one, language)),
        language,
      );
    case 'type':
      return printType(slot.type, language);
    case 'value':
      return printValue(slot.value, language);
    case 'weights':
      return joinedBy(
        slot.weights.map(({ party, weight }) => `${bare(party, style)} ${decimalText(weight)}`),
        language,
      );
  }
}

function pathText(path: readonly string[], { language, isQuoting }: Style): string {
  if (!isQuoting) return printPath(path, language);
  return path.map((part) => (part.startsWith('$') ? printPath([part], language) : `「${part.replaceAll('」', '」」')}」`)).join('.');
}

/** A name in the language's brackets. */
export const quoted = (text: string, language: Language): string => marked(text, wordsOf(language).quotes);

/** What is said to people, in the language's quotation marks. */
export const spoken = (text: string, language: Language): string => marked(text, wordsOf(language).speech);

/** The first marks that do not stand in the text; where all do, the closing ones are doubled. */
function marked(text: string, pairs: readonly string[]): string {
  const marks = pairs.find((pair) => !text.includes(pair.charAt(1))) ?? pairs[0] ?? '""';
  const open = marks.charAt(0);
  const close = marks.charAt(1);
  return `${open}${text.replaceAll(close, close + close)}${close}`;
}

const bare = (text: string, { language, isQuoting }: Style): string => (!isQuoting && plain.test(text) ? text : quoted(text, language));

/** Letters, digits and single blanks: what no reader takes for anything else. */
const plain = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

const joinedBy = (parts: readonly string[], language: Language): string => parts.join(wordsOf(language).pause);

function printText(text: string, element: SlotElement, style: Style): string {
  if (element.quoted) return element.speech ? spoken(text, style.language) : quoted(text, style.language);
  switch (element.type) {
    case 'said':
      return spoken(text, style.language);
    case 'rest':
      return isPlainRest(text) ? text : spoken(text, style.language);
    case 'date':
    case 'clock':
      return text;
    case 'document':
      return quoted(text, style.language);
    default:
      return bare(text, style);
  }
}

/** Whether a text that runs to the line's end may stand without marks. */
function isPlainRest(text: string): boolean {
  if (text !== text.trim() || text === '' || quotePairs.has(text.charAt(0))) return false;
  return !/[#＃。.]$|^[#＃]|[\s\u3000][#＃]|^[\s\u3000]|[\s\u3000]$/u.test(text) && !/[,，;；：:、“「『【"（）()]/.test(text);
}

function printWord(id: string, element: SlotElement, language: Language): string {
  if (element.type === 'comparison') return comparisonWord(id, language);
  const word = isTable(element.type) ? wordFor(element.type, id, language) : id;
  return element.quoted ? quoted(word, language) : word;
}

const comparisonWord = (id: string, language: Language): string => {
  const words = new Map(Object.entries(comparisonWords)).get(id);
  return (language === 'zh' ? words?.zh[0] : words?.en[0]) ?? id;
};

const isTable = (type: string): type is Exclude<TableName, 'comparison'> => tables.has(type);
const tables: ReadonlySet<string> = new Set([
  'verb',
  'result',
  'role',
  'level',
  'medium',
  'queryMode',
  'queryOutcome',
  'milestone',
  'handling',
  'courier',
  'order',
  'every',
  'measure',
  'measureUnit',
  'grade',
  'calendar',
  'document',
]);

function printLabel(label: string, language: Language): string {
  const [wording] = extraPatterns('toBeWritten', language);
  return (wording?.pattern.head ?? []).map((element) => (element.kind === 'words' ? element.text : spoken(label, language))).join('');
}

function printExchange(one: Exchanged, language: Language): string {
  if (one.kind === 'value') return printPath(one.path, language);
  return `${wordFor('exchange', one.of, language)}${language === 'zh' ? '' : ' '}${quoted(one.name, language)}`;
}

function printValue(value: Value, language: Language): string {
  if (typeof value === 'string') return spoken(value, language);
  if (typeof value === 'number') return decimalText(value);
  if (typeof value === 'boolean') return wordFor('truth', value ? 'true' : 'false', language);
  if (isList(value)) {
    const { open, close } = wordsOf(language);
    return `${open}${joinedBy(
      value.map((entry) => printValue(entry, language)),
      language,
    )}${close}`;
  }
  return spoken(JSON.stringify(value), language);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function printType(type: ValueType, language: Language): string {
  const { open, close, colon } = wordsOf(language);
  const word = (id: string): string => wordFor('valueType', id, language);
  const before = language === 'zh' ? open : ` ${open}`;
  const style: Style = { language, isQuoting: false };
  switch (type.kind) {
    case 'choice':
      return `${word('choice')}${before}${joinedBy(
        type.options.map((option) => bare(option, style)),
        language,
      )}${close}`;
    case 'list':
      return `${word('list')}${before}${printType(type.of, language)}${close}`;
    case 'record':
      return `${word('record')}${before}${joinedBy(
        type.fields.map((field) => `${bare(field.name, style)}${colon}${printType(field.type, language)}`),
        language,
      )}${close}`;
    case 'certificate':
      return type.certificate === undefined
        ? word('certificate')
        : `${word('certificate')}${language === 'zh' ? '' : ' '}${quoted(type.certificate, language)}`;
    case 'duration':
      return word(type.working ? 'workingDuration' : 'duration');
    default:
      return word(type.kind);
  }
}
