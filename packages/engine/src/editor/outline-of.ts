import type { Place } from '../base/place.ts';
import { endOfLine } from '../edit/gap.ts';
import { nameSlotOf } from '../edit/name-slots.ts';
import type { Opened } from '../edit/opened.ts';
import type { SymbolKind } from '../edit/symbol.ts';
import { lastLineOf } from '../edit/where.ts';
import type { Sentence } from '../text/sentence.ts';
import { statementOf } from '../text/statements/patterns.ts';

/** An entry of a text's outline. */
export interface OutlineEntry {
  readonly name: string;
  /** What it is: a kind of name, or `section` for what only holds others. */
  readonly kind: SymbolKind | 'section';
  /** All its lines. */
  readonly place: Place;
  /** Its name, or its line. */
  readonly nameAt: Place;
  readonly children: readonly OutlineEntry[];
}

/** The outline of a text: sections, declarations and steps, as they are nested. */
export const outlineOf = (text: Opened): readonly OutlineEntry[] => entriesOf(text, text.reading.sentences);

function entriesOf(text: Opened, sentences: readonly Sentence[]): readonly OutlineEntry[] {
  return sentences.flatMap((sentence) => entryOf(text, sentence));
}

/** A statement that names nothing and holds nothing leaves its place to what stands in it. */
function entryOf(text: Opened, sentence: Sentence): readonly OutlineEntry[] {
  const children = entriesOf(text, sentence.children);
  const line = text.reading.syntax.lines[sentence.line];
  if (line === undefined || sentence.id === 'lost') return children;
  const named = nameOf(sentence);
  const isBlock = statementOf(sentence.id).form === 'block' && !sentence.inline;
  if (named === null && (!isBlock || children.length === 0)) return children;
  const place = { from: line.start, to: endOfLine(text, lastLineOf(text, sentence)) };
  const words = text.source.slice(line.from, line.to).replace(/[：:]$/, '');
  return [
    {
      name: named?.text ?? words,
      kind: named?.kind ?? 'section',
      place,
      nameAt: named?.place ?? { from: line.from, to: line.to },
      children,
    },
  ];
}

interface Named {
  readonly text: string;
  readonly kind: SymbolKind;
  readonly place: Place;
}

/** The name that a statement makes in its own words. */
function nameOf(sentence: Sentence): Named | null {
  if (sentence.id === 'lost') return null;
  const own = sentence.extras.find(({ id }) => id === 'stepName')?.slots.get('name');
  if (own?.kind === 'text' && own.said.place !== undefined) return { text: own.said.text, kind: 'step', place: own.said.place };
  for (const [name, slot] of sentence.slots) {
    const kind = nameSlotOf(sentence.id, name)?.makes.at(-1);
    if (kind !== undefined && slot.kind === 'text' && slot.said.place !== undefined && slot.said.text !== '')
      return { text: slot.said.text, kind, place: slot.said.place };
  }
  return null;
}
