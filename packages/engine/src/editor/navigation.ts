import type { Place } from '../base/place.ts';
import { mentionAt, type Opened } from '../edit/opened.ts';
import { mentionsLike } from '../edit/rename.ts';
import { keyOf, type Mention, type NamedThing } from '../edit/symbol.ts';

/** Where the thing named at an offset is declared; none where no name stands or nobody declares it. */
export function definitionOf(text: Opened, offset: number): readonly Place[] {
  const mention = mentionAt(text, offset);
  if (mention === null) return [];
  // 查询「数」 makes a step of that name; who asks there wants the data.
  const used = declarationsOf(
    text,
    mention.things.filter((thing) => !thing.declares),
  );
  return used.length > 0 ? used : declarationsOf(text, mention.things);
}

function declarationsOf(text: Opened, wanted: readonly NamedThing[]): readonly Place[] {
  const keys = new Set(wanted.map(keyOf));
  return text.mentions.filter(({ things }) => things.some((thing) => thing.declares && keys.has(keyOf(thing)))).map(({ place }) => place);
}

/** Every place where the thing at an offset is named; its declarations too unless they are left out. */
export function referencesOf(
  text: Opened,
  offset: number,
  { withDeclarations = true }: { readonly withDeclarations?: boolean } = {},
): readonly Place[] {
  const mention = mentionAt(text, offset);
  if (mention === null) return [];
  const all = mentionsLike(text, mention);
  return (withDeclarations ? all : all.filter((one) => !declares(one))).map(({ place }) => place);
}

/** The name at an offset: where it stands, its marks left out, and how it reads. Null where no name stands. */
export function nameAt(text: Opened, offset: number): { readonly place: Place; readonly name: string } | null {
  const mention = mentionAt(text, offset);
  return mention === null ? null : { place: mention.place, name: mention.things[0]?.name ?? '' };
}

const declares = ({ things }: Mention): boolean => things.some((thing) => thing.declares);
