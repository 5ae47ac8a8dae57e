import { FORMULA_DIGITS_MAX, FORMULA_QUANTIFIERS_MAX } from '../base/limits.ts';
import type { Formula, FunctionName } from '../model/formula.ts';
import { folded } from './folded.ts';
import { listScope } from './list-scope.ts';
import { readLiteral, skipSpaces } from './literal.ts';
import { growingTable } from './name-table.ts';
import type { NameReading } from './read-name.ts';
import { nameCloser, prefixAt, readBracketed, readDeclared, readLoosely, readUnknown } from './read-name.ts';
import type { Reading } from './reading.ts';
import { countNode, endsName, enter, fail, functions, infixAt, peek, placeOf, satisfies, standards, truths } from './reading.ts';
import { ageUnit, argumentCounts, differenceUnitOf, measureWords } from './words.ts';

/** Reads one operand: brackets, a name, a literal, a function, 任一 or 每个, or a word of the language. */
export function readPrimary(reading: Reading): Formula | null {
  const first = peek(reading);
  const from = reading.at;
  if (first === '') return fail(reading, 'operand-missing', { from, to: from, facts: { after: wordBefore(reading) } });
  if (first === '(') return readBrackets(reading);
  if (first === '-' || first === '−') return readMinus(reading);
  const declared = readDeclared(reading, from);
  if (declared !== null) return nameNode(reading, declared);
  if (nameCloser(reading.text, from) !== null) return readBracketedName(reading);
  const prefix = prefixAt(reading);
  if (prefix?.meaning.kind === 'quantified') return readQuantified(reading, prefix.meaning.mode, prefix.to);
  return readConstant(reading) ?? (reading.problems.some(isError) ? null : readRest(reading));
}

/** Reads `（a、b）`; the bracket stands at the place reached. */
export function readList(reading: Reading, word: string): readonly Formula[] | null {
  const from = reading.at;
  if (peek(reading) !== '(') return fail(reading, 'bracket-missing', { from, to: from, facts: { word } });
  if (!enter(reading, from)) return null;
  reading.at++;
  const entries: Formula[] = [];
  while (peek(reading) !== ')') {
    const entry = reading.expression();
    if (entry === null) return null;
    entries.push(entry);
    const next = peek(reading);
    if (next !== '' && ',、;，；'.includes(next)) reading.at++;
    else if (next !== ')') return failUnclosed(reading, from, next);
  }
  reading.at++;
  reading.nesting--;
  return entries;
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

function readBrackets(reading: Reading): Formula | null {
  const from = reading.at;
  if (!enter(reading, from)) return null;
  reading.at++;
  const inner = reading.expression();
  if (inner === null) return null;
  const next = peek(reading);
  if (next !== ')') return failUnclosed(reading, from, next);
  reading.at++;
  reading.nesting--;
  return inner;
}

function failUnclosed(reading: Reading, opened: number, next: string): null {
  if (next !== '') {
    const found = reading.source.slice(reading.at).trim();
    return fail(reading, 'operator-missing', { from: reading.at, to: reading.at + found.length, facts: { found } });
  }
  const bracket = reading.source.charAt(opened);
  const end = reading.from + reading.source.trimEnd().length;
  const closing = bracket === '（' ? '）' : ')';
  const fixes = [{ code: 'add-closing', facts: { insert: closing }, edits: [{ from: end, to: end, insert: closing }] }];
  return fail(reading, 'bracket-unclosed', { from: opened, to: opened + 1, facts: { bracket }, fixes });
}

function readMinus(reading: Reading): Formula | null {
  const from = reading.at;
  reading.at++;
  const next = peek(reading);
  const literal =
    next >= '0' && next <= '9' && readDeclared(reading, reading.at) === null ? readLiteral(reading.source, reading.text, reading.at) : null;
  if (literal?.kind === 'literal') {
    const negative = negated(literal.formula);
    if (negative !== null) {
      reading.at = literal.to;
      return finished(reading, negative, from);
    }
  }
  if (!enter(reading, from)) return null;
  const of = readPrimary(reading);
  reading.nesting--;
  return of === null ? null : finished(reading, { kind: 'negate', of }, from);
}

function negated(formula: Formula): Formula | null {
  if (formula.kind === 'literal' && typeof formula.value === 'number') return { kind: 'literal', value: -formula.value };
  if (formula.kind === 'money') return { kind: 'money', yuan: -formula.yuan };
  if (formula.kind === 'duration') return { kind: 'duration', duration: { ...formula.duration, amount: -formula.duration.amount } };
  return null;
}

function readBracketedName(reading: Reading): Formula | null {
  const from = reading.at;
  const name = readBracketed(reading, from);
  if (name !== null) return nameNode(reading, name);
  return fail(reading, 'name-unclosed', { from, to: reading.source.length, facts: { quote: reading.source.charAt(from) } });
}

function nameNode(reading: Reading, name: NameReading): Formula | null {
  const from = reading.at;
  reading.at = name.to;
  return finished(reading, { kind: 'name', path: name.path }, from);
}

function readQuantified(reading: Reading, mode: 'some' | 'every', to: number): Formula | null {
  const from = reading.at;
  if (reading.quantifiers >= FORMULA_QUANTIFIERS_MAX)
    return fail(reading, 'quantifier-too-deep', { from, to, facts: { max: FORMULA_QUANTIFIERS_MAX } });
  reading.at = to;
  const list = readPrimary(reading);
  if (list === null) return null;
  peek(reading);
  const word = satisfies.longest(reading.text, reading.at);
  if (word === null) {
    return fail(reading, 'satisfies-missing', { from: reading.at, to: reading.at, facts: { word: reading.source.slice(from, to) } });
  }
  const satisfiesAt = reading.at;
  reading.at = word.to;
  if (peek(reading) !== '(') {
    return fail(reading, 'bracket-missing', {
      from: reading.at,
      to: reading.at,
      facts: { word: reading.source.slice(satisfiesAt, word.to) },
    });
  }
  const outer = reading.scopes;
  const inner = listScope(list, outer, reading.names);
  reading.scopes = [inner ?? growingTable().root, ...outer];
  reading.quantifiers++;
  const where = readBrackets(reading);
  reading.quantifiers--;
  reading.scopes = outer;
  return where === null ? null : finished(reading, { kind: 'quantified', mode, list, where }, from);
}

/** A literal, a function, 是, 否, 今天 or a standard word; null without a problem when none stands here. */
function readConstant(reading: Reading): Formula | null {
  const from = reading.at;
  const literal = readLiteral(reading.source, reading.text, from);
  if (literal?.kind === 'wrong') {
    const facts =
      literal.code === 'text-unclosed'
        ? { quote: reading.source.charAt(from) }
        : { text: reading.source.slice(from, literal.to), ...(literal.code === 'number-too-long' ? { max: FORMULA_DIGITS_MAX } : {}) };
    return fail(reading, literal.code, { from, to: literal.to, facts });
  }
  if (literal !== null) {
    const to = endOfLiteral(reading, literal.formula, literal.to);
    if (to !== null) {
      reading.at = to;
      return finished(reading, literal.formula, from);
    }
  }
  return readCall(reading) ?? (reading.problems.some(isError) ? null : readWord(reading));
}

/** Where a literal ends, its field's unit or a measure word included; null when letters follow that make it a name: 三方协议. */
function endOfLiteral(reading: Reading, formula: Formula, to: number): number | null {
  if (formula.kind === 'literal' && typeof formula.value === 'string') return to;
  const at = skipSpaces(reading.text, to);
  if (endsName(reading, to)) return to;
  if (formula.kind === 'literal') {
    // A declared name behind a number is no unit: a word between them is missing.
    const word = readDeclared(reading, at) === null ? wordAt(reading, at) : '';
    for (const unit of [...reading.names.units, ...ageUnit.zh, ...measureWords.zh, word]) {
      const end = at + unit.length;
      if (unit === '' || !reading.text.startsWith(folded(unit), at) || !endsName(reading, end)) continue;
      if (!measureWords.zh.includes(unit)) reading.units.set(formula, unit);
      return end;
    }
  }
  return at > to || !/[\p{L}]/u.test(reading.text.charAt(to)) ? to : null;
}

/** The short word behind a number written in digits that can only be a unit, known or not. */
function wordAt(reading: Reading, at: number): string {
  const isDigit = /\d/.test(reading.text.charAt(reading.at));
  return isDigit ? (/^(?:[a-z]{1,16}(?: metres| meters)?|[\p{L}²³]{1,6})/iu.exec(reading.source.slice(at, at + 24))?.[0] ?? '') : '';
}

function readCall(reading: Reading): Formula | null {
  const from = reading.at;
  const word = functions.longest(reading.text, from);
  if (word === null) return null;
  const bracketAt = skipSpaces(reading.text, word.to);
  const written = reading.source.slice(from, word.to);
  if (reading.text.charAt(bracketAt) !== '(') {
    if (word.meaning !== 'today' || !endsName(reading, word.to)) return null;
    reading.at = word.to;
    return finished(reading, { kind: 'call', fn: 'today', args: [] }, from);
  }
  reading.at = bracketAt;
  const args = word.meaning === 'difference' ? readDifference(reading, written) : readList(reading, written);
  if (args === null || !checkCount(reading, { fn: word.meaning, word: written, args, from })) return null;
  return finished(reading, { kind: 'call', fn: word.meaning, args }, from);
}

interface Called {
  readonly fn: FunctionName;
  readonly word: string;
  readonly args: readonly Formula[];
  readonly from: number;
}

function checkCount(reading: Reading, { fn, word, args, from }: Called): boolean {
  const [min, max] = argumentCounts[fn];
  if (args.length >= min && args.length <= max) return true;
  fail(reading, 'arguments-wrong', { from, to: reading.at, facts: { function: word, given: args.length, min, max } });
  return false;
}

/** The arguments of 相差, whose last is a unit: 天 or 工作日. */
function readDifference(reading: Reading, word: string): readonly Formula[] | null {
  const args = readList(reading, word);
  if (args === null) return null;
  const unit = args[2];
  if (unit === undefined) return args.length === 2 ? [...args, { kind: 'literal', value: 'day' }] : args;
  const written = unit.kind === 'name' && unit.path.length === 1 ? unit.path[0] : unit.kind === 'literal' ? unit.value : undefined;
  const meaning = typeof written === 'string' ? differenceUnitOf(folded(written)) : null;
  if (meaning !== null)
    return [
      ...args.slice(0, 2),
      { kind: 'literal', value: meaning, ...(unit.place === undefined ? {} : { place: unit.place }) },
      ...args.slice(3),
    ];
  const [from, to] = [(unit.place?.from ?? reading.from) - reading.from, (unit.place?.to ?? reading.from) - reading.from];
  return fail(reading, 'unit-of-difference', { from, to, facts: { found: reading.source.slice(from, to) } });
}

function readWord(reading: Reading): Formula | null {
  const from = reading.at;
  const truth = truths.longest(reading.text, from);
  if (truth !== null && endsName(reading, truth.to)) {
    reading.at = truth.to;
    return finished(reading, { kind: 'literal', value: truth.meaning === 'yes' }, from);
  }
  const standard = standards.longest(reading.text, from, (match) => endsName(reading, match.to));
  if (standard === null) return null;
  reading.at = standard.to;
  return finished(reading, { kind: 'standard', id: standard.meaning }, from);
}

/** Nothing known stands here: a name nobody declared, or no operand at all. */
function readRest(reading: Reading): Formula | null {
  const from = reading.at;
  const operator = operatorAt(reading, from);
  if (operator !== null) return fail(reading, 'operand-missing', { from, to: operator, facts: { after: wordBefore(reading) } });
  const name = readLoosely(reading, from) ?? readUnknown(reading, from);
  if (name !== null) return nameNode(reading, name);
  const character = String.fromCodePoint(reading.source.codePointAt(from) ?? 0xfffd);
  if (character === ')' || character === '）')
    return fail(reading, 'operand-missing', { from, to: from, facts: { after: wordBefore(reading) } });
  return fail(reading, 'character-unexpected', { from, to: from + character.length, facts: { character } });
}

/** The end of an operator that stands by itself where a value is wanted; null where it may begin a name. */
function operatorAt(reading: Reading, from: number): number | null {
  const infix = infixAt(reading, from);
  const isAlone =
    infix !== null && infix.meaning.kind !== 'arithmetic' && (infix.to >= reading.text.length || reading.text.charAt(infix.to) === ' ');
  return isAlone && wordBefore(reading) !== '' ? infix.to : null;
}

function finished(reading: Reading, formula: Formula, from: number): Formula | null {
  if (!countNode(reading)) return null;
  // The units are kept by the literal as it stands in the tree.
  const place = placeOf(reading, from, reading.at);
  const placed = formula.place === undefined ? { place, ...formula } : { ...formula, place };
  const unit = reading.units.get(formula);
  if (unit !== undefined) reading.units.set(placed, unit);
  return placed;
}

/** The word before the place reached, to say behind what something is missing. */
function wordBefore(reading: Reading): string {
  return /\S*$/u.exec(reading.source.slice(Math.max(0, reading.at - 40), reading.at).trimEnd())?.[0] ?? '';
}
