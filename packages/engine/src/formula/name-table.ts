import type { ValueType } from '../model/value.ts';
import { isBareable } from './bare-name.ts';
import { folded } from './folded.ts';
import { allWords } from './match.ts';
import { partWords } from './words.ts';

/** A name of a value inside a case. */
export interface NameEntry {
  readonly path: readonly string[];
  /** Null when nothing is known about the value: it is never checked. */
  readonly type: ValueType | null;
  /** The path the value is kept under, where `path` is short for it: a bare field's form and field. */
  readonly means: readonly string[];
}

/** A name as it is given to a table. */
export interface NameDeclaration {
  readonly path: readonly string[];
  readonly type: ValueType | null;
  readonly means?: readonly string[];
}

/** One part of the names of a table, and what may follow it after a point. */
export interface NameNode {
  readonly part: string;
  readonly entry: NameEntry | null;
  /** Longer paths, when the same short name means different values: none of them. */
  readonly ambiguous: readonly (readonly string[])[];
  /** Whether any part may follow, because nothing is known about the value. */
  readonly open: boolean;
  readonly children: ReadonlyMap<string, NameNode>;
  /** Children by every way to write their part, folded; only those that may stand without brackets. */
  readonly spelled: ReadonlyMap<string, readonly NameNode[]>;
  /** Lengths of those spellings by their first character, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** All names of values that formulas at one place may read, each with its type. */
export interface NameTable {
  readonly root: NameNode;
  /** Units of number fields, longest first: they may follow a number. */
  readonly units: readonly string[];
  /** What stands under a path; null when the path is not declared. */
  find(path: readonly string[]): NameEntry | null;
  /** Every name, in the order given. */
  entries(): readonly NameEntry[];
}

interface GrowingNode extends NameNode {
  entry: NameEntry | null;
  ambiguous: readonly (readonly string[])[];
  open: boolean;
  // Made with the first child: most nodes have none.
  children: Map<string, GrowingNode>;
  spelled: Map<string, GrowingNode[]>;
  lengths: Map<string, number[]>;
}

/** A table that still grows; only the code that makes it sees this face. */
export interface GrowingTable extends NameTable {
  add(declaration: NameDeclaration): void;
}

/** Makes a table of names. The same path given twice with different meanings names nothing. */
export function nameTable(declarations: readonly NameDeclaration[]): NameTable {
  const table = growingTable();
  for (const declaration of declarations) table.add(declaration);
  return table;
}

/** Makes an empty table that names can be added to. */
export function growingTable(): GrowingTable {
  const root = newNode('');
  const all: NameEntry[] = [];
  const units = new Set<string>();
  return {
    root,
    get units() {
      return [...units].sort((a, b) => b.length - a.length);
    },
    find: (path) => findNode(root, path)?.entry ?? openEntry(root, path),
    entries: () => all.filter((entry) => findNode(root, entry.path)?.entry === entry),
    add: ({ path, type, means = path }) => {
      const entry: NameEntry = { path, type, means };
      if (!place(root, entry)) return;
      all.push(entry);
      collectUnits(type, units);
    },
  };
}

/** The node under a path of declared parts. */
export function findNode(root: NameNode, path: readonly string[]): NameNode | null {
  let node: NameNode | undefined = root;
  for (const part of path) {
    node = node.children.get(part);
    if (node === undefined) return null;
  }
  return node;
}

/** The fields of a record or of a list's entries; null when the value has none. */
export function fieldsOf(type: ValueType | null): readonly { readonly name: string; readonly type: ValueType }[] | null {
  if (type?.kind === 'record') return type.fields;
  return type?.kind === 'list' ? fieldsOf(type.of) : null;
}

/** The type of a field read through a value of this type: through a list it is a list. */
export const through = (type: ValueType | null, field: ValueType): ValueType =>
  type?.kind === 'list' ? { kind: 'list', of: field } : field;

const noChildren = new Map<string, GrowingNode>();
const noSpellings = new Map<string, GrowingNode[]>();
const noLengths = new Map<string, number[]>();
const noPaths: readonly (readonly string[])[] = [];

function newNode(part: string): GrowingNode {
  return { part, entry: null, ambiguous: noPaths, open: false, children: noChildren, spelled: noSpellings, lengths: noLengths };
}

/** Puts the entry into the tree; false when its path already stands for a value. */
function place(root: GrowingNode, entry: NameEntry): boolean {
  let node = root;
  for (const part of entry.path) node = childOf(node, part);
  if (node.ambiguous.length > 0) {
    node.ambiguous = [...node.ambiguous, entry.means];
    return false;
  }
  if (node.entry !== null) {
    if (samePath(node.entry.means, entry.means)) return false;
    node.ambiguous = [node.entry.means, entry.means];
    node.entry = null;
    return false;
  }
  node.entry = entry;
  node.open = entry.type === null;
  grow(node, entry);
  return true;
}

function grow(node: GrowingNode, entry: NameEntry): void {
  for (const field of fieldsOf(entry.type) ?? []) {
    const child = childOf(node, field.name);
    if (child.entry !== null) continue;
    child.entry = { path: [...entry.path, field.name], type: through(entry.type, field.type), means: [...entry.means, field.name] };
    grow(child, child.entry);
  }
}

function childOf(node: GrowingNode, part: string): GrowingNode {
  const known = node.children.get(part);
  if (known !== undefined) return known;
  const child = newNode(part);
  if (node.children === noChildren) {
    node.children = new Map();
    node.spelled = new Map();
    node.lengths = new Map();
  }
  node.children.set(part, child);
  const words = standardSpellings.get(part);
  if (words !== undefined) for (const word of words) spell(node, word, child);
  else if (isBareable(part)) spell(node, folded(part), child);
  return child;
}

const standardSpellings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(partWords).map(([part, words]) => [part, allWords(words)]),
);

function spell(node: GrowingNode, spelling: string, child: GrowingNode): void {
  const same = node.spelled.get(spelling);
  if (same === undefined) node.spelled.set(spelling, [child]);
  else same.push(child);
  const first = spelling.charAt(0);
  const lengths = node.lengths.get(first);
  if (lengths === undefined) node.lengths.set(first, [spelling.length]);
  else if (!lengths.includes(spelling.length)) {
    lengths.push(spelling.length);
    lengths.sort((a, b) => b - a);
  }
}

/** Under a value nothing is known about every path is a name. */
function openEntry(root: NameNode, path: readonly string[]): NameEntry | null {
  let node: NameNode | undefined = root;
  for (const part of path) {
    if (node.open) return { path, type: null, means: path };
    node = node.children.get(part);
    if (node === undefined) return null;
  }
  return null;
}

function collectUnits(type: ValueType | null, units: Set<string>): void {
  if (type?.kind === 'number' && type.unit !== undefined) units.add(type.unit);
  if (type?.kind === 'list') collectUnits(type.of, units);
  if (type?.kind === 'record') for (const field of type.fields) collectUnits(field.type, units);
}

const samePath = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((part, index) => part === right[index]);
