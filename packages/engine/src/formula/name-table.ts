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
  /** Ways to write the children that may stand without brackets, by the first character, folded. */
  readonly spelledFrom: (first: string) => Spellings;
  /** Every such way, whatever it begins with. */
  readonly spelled: () => readonly string[];
}

/** Ways to write names that begin with one character. */
export interface Spellings {
  readonly nodes: ReadonlyMap<string, readonly NameNode[]>;
  /** Lengths of the ways, longest first. */
  readonly lengths: readonly number[];
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
  const root = new GrowingNode('');
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

const noPaths: readonly (readonly string[])[] = [];
const noChildren: ReadonlyMap<string, GrowingNode> = new Map();
const noSpellings: Spellings = { nodes: new Map(), lengths: [] };

/** Most names are never looked up by how they are written, so ways to write them are made when first asked for. */
class GrowingNode implements NameNode {
  readonly part: string;
  entry: NameEntry | null = null;
  ambiguous: readonly (readonly string[])[] = noPaths;
  open = false;
  private grown: Map<string, GrowingNode> | null = null;
  private byFirst: Map<string, GrowingNode[]> | null = null;
  private readonly known = new Map<string, Spellings>();

  constructor(part: string) {
    this.part = part;
  }

  get children(): ReadonlyMap<string, GrowingNode> {
    return this.grown ?? noChildren;
  }

  child(part: string): GrowingNode {
    this.grown ??= new Map();
    const known = this.grown.get(part);
    if (known !== undefined) return known;
    const child = new GrowingNode(part);
    this.grown.set(part, child);
    this.byFirst = null;
    return child;
  }

  spelledFrom(first: string): Spellings {
    if (this.byFirst === null) {
      this.byFirst = grouped(this.children.values());
      this.known.clear();
    }
    const candidates = this.byFirst.get(first);
    if (candidates === undefined) return noSpellings;
    const known = this.known.get(first) ?? spellingsOf(first, candidates);
    this.known.set(first, known);
    return known;
  }

  spelled(): readonly string[] {
    return [...this.children.values()].flatMap(({ part }) => waysToWrite(part));
  }
}

/** Nodes by the characters they may begin with. */
function grouped(nodes: Iterable<GrowingNode>): Map<string, GrowingNode[]> {
  const groups = new Map<string, GrowingNode[]>();
  for (const node of nodes) {
    for (const first of standardFirsts.get(node.part) ?? [folded(node.part.charAt(0))]) {
      const group = groups.get(first);
      if (group === undefined) groups.set(first, [node]);
      else group.push(node);
    }
  }
  return groups;
}

function spellingsOf(first: string, candidates: readonly GrowingNode[]): Spellings {
  const nodes = new Map<string, GrowingNode[]>();
  for (const node of candidates) {
    for (const way of waysToWrite(node.part)) {
      if (way.charAt(0) !== first) continue;
      const same = nodes.get(way);
      if (same === undefined) nodes.set(way, [node]);
      else same.push(node);
    }
  }
  const lengths = [...new Set([...nodes.keys()].map((way) => way.length))].sort((one, other) => other - one);
  return { nodes, lengths };
}

const waysToWrite = (part: string): readonly string[] => standardSpellings.get(part) ?? (isBareable(part) ? [folded(part)] : []);

const standardSpellings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(partWords).map(([part, words]) => [part, allWords(words)]),
);
const standardFirsts: ReadonlyMap<string, readonly string[]> = new Map(
  [...standardSpellings].map(([part, words]) => [part, [...new Set(words.map((word) => word.charAt(0)))]]),
);

/** Puts the entry into the tree; false when its path already stands for a value. */
function place(root: GrowingNode, entry: NameEntry): boolean {
  let node = root;
  for (const part of entry.path) node = node.child(part);
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
    const child = node.child(field.name);
    if (child.entry !== null) continue;
    child.entry = { path: [...entry.path, field.name], type: through(entry.type, field.type), means: [...entry.means, field.name] };
    grow(child, child.entry);
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
