import type { Opened } from '../edit/opened.ts';
import type { NamedThing, SymbolKind } from '../edit/symbol.ts';
import { printPath } from '../formula/print.ts';
import type { ValueType } from '../model/value.ts';
import { quoted } from '../text/print-slot.ts';
import type { Language } from '../text/statements/words.ts';

/** The names a text declares, by what they are names of; each once, in the order of the text. */
export type Declared = ReadonlyMap<SymbolKind, readonly NamedThing[]>;

/** Gathers the declared names. */
export function declaredIn({ mentions }: Opened): Declared {
  const found = new Map<SymbolKind, Map<string, NamedThing>>();
  for (const { things } of mentions) {
    for (const { declares, ...thing } of things) {
      if (!declares || thing.name === '') continue;
      const known = found.get(thing.kind) ?? new Map<string, NamedThing>();
      if (!known.has(thing.name)) known.set(thing.name, thing);
      found.set(thing.kind, known);
    }
  }
  return new Map([...found].map(([kind, known]) => [kind, [...known.values()]]));
}

/** The names of one kind. */
export const namesOfKind = (declared: Declared, kind: SymbolKind): readonly string[] => (declared.get(kind) ?? []).map(({ name }) => name);

/** A name as it stands where names may stand bare: in marks where it would be read otherwise. */
export const bareName = (name: string, language: Language): string => (plain.test(name) ? name : quoted(name, language));
const plain = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

/** A value that formulas may read, as it is written in them. */
export interface ReadableValue {
  readonly path: readonly string[];
  readonly written: string;
  readonly type: ValueType | null;
}

/** Every value that formulas may read: what people fill in first, then what was fetched or decided, then who is signed in. */
export function readableValues({ names }: Opened, language: Language): readonly ReadableValue[] {
  const all = names.entries().flatMap(({ path, type }) => withFields(path, type));
  const ranked = [...all].sort((one, other) => rankOf(one.path) - rankOf(other.path));
  return ranked.map(({ path, type }) => ({ path, written: printPath(path, language), type }));
}

interface TypedPath {
  readonly path: readonly string[];
  readonly type: ValueType | null;
}

function withFields(path: readonly string[], type: ValueType | null): readonly TypedPath[] {
  return [
    { path, type },
    ...(type?.kind === 'record' ? type.fields.map((field) => ({ path: [...path, field.name], type: field.type })) : []),
  ];
}

/** A short name comes before a long one; what belongs to the language comes last. */
function rankOf(path: readonly string[]): number {
  if (path[0]?.startsWith('$') === true) return 3;
  return path.length === 1 ? 0 : path.some((part) => part.startsWith('$')) ? 2 : 1;
}
