import { certain, type Likeness, ranked } from '../base/nearest.ts';
import type { Fix, Problem } from '../base/problem.ts';
import type { Formula } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';
import { formulaProblem } from './codes.ts';
import { allWords } from './match.ts';
import type { NameNode, NameTable } from './name-table.ts';
import { findNode } from './name-table.ts';
import { partsOf } from './parts.ts';
import { printPath } from './print.ts';
import { standardWords } from './standard-words.ts';
import type { Scopes } from './type-scope.ts';
import { lookUp } from './type-scope.ts';
import type { Language } from './words.ts';
import { truthWords } from './words.ts';

type Name = Extract<Formula, { readonly kind: 'name' }>;

const HAN = /[\u3400-\u9fff]/;
/** Names suggested for one nobody declared. */
const SUGGESTIONS_MAX = 3;
/** Names shown when a form, task or item stands for one of its values. */
const SHOWN_MAX = 5;

/** What is wrong with a name that is not declared: which part, and what is near. */
export function unknownName(name: Name, scopes: Scopes): Problem {
  const { path } = name;
  const language = languageOf(path);
  const node = findNode(scopes.names.root, path);
  if (node !== null && node.ambiguous.length > 0) {
    const full = node.ambiguous.map((long) => printPath(long, language));
    return formulaProblem('name-ambiguous', { place: name.place, facts: { name: printPath(path, language), full } });
  }
  if (node !== null) {
    const suggestions = [...node.children.values()].slice(0, SHOWN_MAX).map((child) => printPath([...path, child.part], language));
    return formulaProblem('name-incomplete', { place: name.place, facts: { name: printPath(path, language), suggestions } });
  }
  const head = knownHead(scopes.names.root, path);
  return head.length > 0 ? unknownField(name, head, { scopes, language }) : unknownWhole(name, { scopes, language });
}

/** A bare word that is an option of the choice beside it: it wants quotes. Null when it is none, or a declared name. */
export function optionProblem(formula: Formula, beside: ValueType | null, scopes: Scopes): Problem | null {
  if (beside?.kind !== 'choice') return null;
  if (formula.kind === 'name') {
    const [word = ''] = formula.path;
    if (formula.path.length !== 1 || beside.standard === true || !beside.options.includes(word)) return null;
    if (lookUp(formula.path, scopes).kind === 'declared') return null;
    return formulaProblem('option-unquoted', { place: formula.place, facts: { word }, ...fixes(formula, quoted(word)) });
  }
  const written = writtenAs(formula);
  if (written === null || isOption(formula, beside.options)) return null;
  const language: Language = HAN.test(written) ? 'zh' : 'en';
  const options = beside.options.map((option) =>
    beside.standard === true ? (standardWords.get(option)?.[language][0] ?? option) : option,
  );
  const near = ranked(written, options);
  const sure = certain(near);
  const facts = { value: written, options, suggestions: near.map((one) => one.name) };
  return formulaProblem('option-unknown', { place: formula.place, facts, ...(sure === null ? {} : fixes(formula, quoted(sure))) });
}

/** Two constants compared; when one spells a declared name, that name is offered. */
export function constantsProblem(formula: Formula, scopes: Scopes): Problem {
  for (const part of partsOf(formula)) {
    for (const word of spellings(part)) {
      const entry = scopes.names.find([word]);
      if (entry !== null)
        return formulaProblem('constants-compared', { place: formula.place, ...fixes(part, printPath(entry.path, 'zh')) });
    }
  }
  return formulaProblem('constants-compared', { place: formula.place });
}

interface Looking {
  readonly scopes: Scopes;
  readonly language: Language;
}

/** The longest part of the path, from its head, that is declared or leads to something declared. */
function knownHead(root: NameNode, path: readonly string[]): readonly string[] {
  let length = 0;
  while (length < path.length && findNode(root, path.slice(0, length + 1)) !== null) length++;
  return path.slice(0, length);
}

function unknownField(name: Name, head: readonly string[], { scopes, language }: Looking): Problem {
  const part = name.path[head.length] ?? '';
  const children = [...(findNode(scopes.names.root, head)?.children.keys() ?? [])].map((child) => printPath([child], language));
  const near = ranked(part, children);
  const sure = certain(near);
  const facts = {
    name: part,
    of: printPath(head, language),
    suggestions: near.map(({ name: word }) => `${printPath(head, language)}.${word}`),
  };
  const rest = name.path.slice(head.length + 1);
  const tail = rest.length === 0 ? '' : `.${printPath(rest, language)}`;
  const mended = sure === null ? {} : fixes(name, `${printPath(head, language)}.${sure}${tail}`);
  return formulaProblem('field-unknown', { place: name.place, facts, ...mended });
}

function unknownWhole(name: Name, { scopes, language }: Looking): Problem {
  const written = printPath(name.path, language);
  const fields = scopes.lists.flatMap((list) => [...(list?.keys() ?? [])].map((field) => printPath([field], language)));
  const near = ranked(written, [...fields, ...spelledNames(scopes.names, language)]);
  // A value of that name elsewhere is near too, whatever it belongs to.
  const last = name.path.at(-1) ?? '';
  const elsewhere = fieldsCalled(scopes.names.root, last).map((path): Likeness => ({ name: printPath(path, language), distance: 2 }));
  const all = [...near, ...elsewhere].sort((a, b) => a.distance - b.distance);
  const suggestions = [...new Set(all.map((one) => one.name))].slice(0, SUGGESTIONS_MAX);
  const sure = memberMeant(name.path, scopes.names.root, language) ?? certain(near);
  return formulaProblem('name-unknown', {
    place: name.place,
    facts: { name: written, suggestions: sure === null ? suggestions : [...new Set([sure, ...suggestions])].slice(0, SUGGESTIONS_MAX) },
    ...(sure === null ? {} : fixes(name, sure)),
  });
}

/** 执照的状态 for 执照.状态: the parts of a declared name joined by 的. */
function memberMeant(path: readonly string[], root: NameNode, language: Language): string | null {
  const [only = '', ...more] = path;
  const at = only.indexOf('的');
  if (more.length > 0 || at <= 0) return null;
  const [head, member] = [only.slice(0, at), only.slice(at + 1)];
  return root.children.get(head)?.children.has(member) === true ? printPath([head, member], language) : null;
}

const spelledByTable = new WeakMap<NameTable, Map<Language, readonly string[]>>();

/** Every name of a table as it is written, spelled once for all problems. */
function spelledNames(names: NameTable, language: Language): readonly string[] {
  const known = spelledByTable.get(names) ?? new Map<Language, readonly string[]>();
  spelledByTable.set(names, known);
  const spelled = known.get(language) ?? names.entries().map((entry) => printPath(entry.path, language));
  known.set(language, spelled);
  return spelled;
}

/** Paths of values with this name under declared heads. */
function fieldsCalled(root: NameNode, field: string): readonly (readonly string[])[] {
  return [...root.children.values()].flatMap((head) => {
    const entry = head.children.get(field)?.entry ?? null;
    return entry === null ? [] : [entry.path];
  });
}

function isOption(formula: Formula, options: readonly string[]): boolean {
  if (formula.kind === 'standard') return options.includes(formula.id);
  return formula.kind === 'literal' && options.includes(String(formula.value));
}

/** A constant that could be meant as an option, as it was written; null for anything else. */
function writtenAs(formula: Formula): string | null {
  if (formula.kind === 'literal' && typeof formula.value === 'string') return formula.value;
  return formula.kind === 'standard' ? (standardWords.get(formula.id)?.zh[0] ?? formula.id) : null;
}

/** Names a constant would spell if it were one. */
function spellings(formula: Formula): readonly string[] {
  if (formula.kind === 'standard') return allWords(standardWords.get(formula.id) ?? { zh: [], en: [] });
  if (formula.kind !== 'literal') return [];
  if (typeof formula.value === 'boolean') return allWords(formula.value ? truthWords.yes : truthWords.no);
  return [String(formula.value)];
}

function fixes(at: Formula, insert: string): { readonly fixes?: readonly Fix[] } {
  if (at.place === undefined) return {};
  return { fixes: [{ code: 'replace-with', facts: { insert }, edits: [{ from: at.place.from, to: at.place.to, insert }] }] };
}

const quoted = (word: string): string => (HAN.test(word) ? `“${word}”` : `"${word}"`);

const languageOf = (path: readonly string[]): Language => (path.some((part) => HAN.test(part)) ? 'zh' : 'en');
