/** A list and the text of each of its entries. */
export interface ListTexts<Entry> {
  readonly entries: readonly Entry[];
  readonly texts: readonly string[];
}

/** The texts of a list: entries that stood in the list before, the very same ones, keep theirs. */
export function textsOf<Entry>(entries: readonly Entry[], before: ListTexts<Entry>, make: (entry: Entry) => string): readonly string[] {
  const texts: string[] = [];
  let at = 0;
  for (const entry of entries) {
    // Entries are replaced and taken out, but never change places.
    const found = before.entries[at] === entry ? at : before.entries.indexOf(entry, at);
    texts.push(found < 0 ? make(entry) : (before.texts[found] ?? ''));
    if (found >= 0) at = found + 1;
  }
  return texts;
}
