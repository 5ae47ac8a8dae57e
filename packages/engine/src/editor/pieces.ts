import type { Standing } from '../text/print-sentences.ts';
import { standingInside } from '../text/print-sentences.ts';
import { spoken } from '../text/print-slot.ts';
import type { Sentence } from '../text/sentence.ts';
import type { ExtraId, StatementId } from '../text/statements/ids.ts';
import type { Element, Pattern } from '../text/statements/pattern.ts';
import { extraPatterns, statementOf, statementPatterns, wordsOf } from '../text/statements/patterns.ts';
import type { Language } from '../text/statements/words.ts';
import { hole, type InsertPiece, words } from './completion.ts';
import { holeOf, type Offering } from './hole.ts';
import { usualExtras, usuallyInside } from './usual.ts';

/** What a completion writes, and how it reads in a list. */
export interface Written {
  readonly insert: readonly InsertPiece[];
  readonly label: string;
}

/** A sentence to be written from one of its elements on. */
export interface ToWrite {
  readonly statement: StatementId;
  readonly pattern: Pattern;
  /** The element of the pattern's head to begin with; its length where the colon is written too. */
  readonly index: number;
  readonly standing: Standing;
  /** What stands before the line's first word. */
  readonly indent: string;
  /** Slots that are decided already: the text in them. */
  readonly decided?: ReadonlyMap<string, string>;
}

/** Writes a whole sentence with holes: its words, what is usually said after commas, and what is deeper. Null where a slot cannot be filled. */
export function sentencePieces(to: ToWrite, offering: Offering): Written | null {
  const { statement, pattern, standing, indent } = to;
  const { language } = offering;
  const { comma, colon } = wordsOf(language);
  const head = elementPieces(pattern.head.slice(to.index), to, offering);
  const tail = Array.isArray(pattern.tail) ? elementPieces(pattern.tail, to, offering) : null;
  if (head === null || (Array.isArray(pattern.tail) && tail === null)) return null;
  const extras = (usualExtras.get(statement) ?? []).flatMap((id) => clausePieces(id, { statement, standing }, offering) ?? []);
  const behind = tail === null || statement === 'notFor' ? extras : [];
  const after = tail !== null && statement !== 'notFor' ? extras : [];
  const line = [head, ...behind];
  const value = tail === null ? [] : [...(tail.insert.length === 0 ? [] : [tail]), ...after];
  const isBegun = to.index >= pattern.head.length;
  const written =
    tail === null ? joined(line, comma) : isBegun ? joined(value, comma) : joinedBy([joined(line, comma), joined(value, comma)], colon);
  const deeper = pattern.tail === 'block' ? blockPieces({ ...to, colon }, offering) : under(statement, standing, indent, offering);
  return { insert: merged([...written.insert, ...deeper]), label: written.label + (pattern.tail === 'block' ? colon.trim() : '') };
}

/** Writes a clause that follows a comma. */
export function clausePieces(
  id: ExtraId,
  { statement, standing }: { readonly statement: StatementId; readonly standing: Standing },
  offering: Offering,
): Written | null {
  const [wording] = extraPatterns(id, offering.language);
  return wording === undefined ? null : clauseFrom({ pattern: wording.pattern, index: 0, id, statement, standing }, offering);
}

/** Writes a clause from one of its elements on. */
export function clauseFrom(
  {
    pattern,
    index,
    id,
    ...to
  }: {
    readonly pattern: Pattern;
    readonly index: number;
    readonly id: ExtraId;
    readonly statement: StatementId;
    readonly standing: Standing;
    readonly decided?: ReadonlyMap<string, string>;
  },
  offering: Offering,
): Written | null {
  const made = elementPieces(pattern.head.slice(index), { ...to, extra: id }, offering);
  return made === null ? null : { ...made, insert: merged(made.insert) };
}

function elementPieces(
  elements: readonly Element[],
  to: {
    readonly statement: StatementId;
    readonly extra?: ExtraId;
    readonly standing: Standing;
    readonly decided?: ReadonlyMap<string, string>;
  },
  offering: Offering,
): Written | null {
  const insert: InsertPiece[] = [];
  let label = '';
  const say = (text: string): void => {
    insert.push(words(text));
    label += text;
  };
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'words') say(index === 0 ? element.text.trimStart() : element.text);
    else {
      const decided = to.decided?.get(element.name);
      const made =
        decided === undefined
          ? holeOf({ slot: element, ...to, fills: to.decided?.get('verb') === fillWord(offering.language) }, offering)
          : { text: decided, choices: [], label: decided };
      if (made === null) return null;
      const [open, close] = element.quoted ? marksFor(element.speech, offering.language) : ['', ''];
      if (open !== '') say(open);
      insert.push(decided === undefined ? hole(made.text, made.choices) : words(made.text));
      label += made.label;
      if (close !== '') say(close);
    }
  }
  return { insert, label: label.trimEnd() };
}

const fillWord = (language: Language): string => wordsOf(language).tables.verb['fill']?.[0] ?? '';

function marksFor(isSpeech: boolean, language: Language): readonly [string, string] {
  const mark = isSpeech ? spoken('', language) : (wordsOf(language).quotes[0] ?? '""');
  return [mark.charAt(0), mark.charAt(1)];
}

/** What a block opens: the statements it usually holds, or room for the first. */
function blockPieces(
  { statement, standing, indent, colon }: ToWrite & { readonly colon: string },
  offering: Offering,
): readonly InsertPiece[] {
  const inner = under(statement, standing, indent, offering);
  if (inner.length > 0) return [words(colon.trim()), ...inner];
  const first = gathers.has(statement) ? '' : nothing(offering.language);
  return actions.has(statement) ? [words(colon), hole(first)] : [words(`${colon.trim()}\n${indent}  `), hole(first)];
}

/** Blocks that gather what is written into them later; any other says 继续 until it has a line of its own. */
const gathers: ReadonlySet<StatementId> = new Set<StatementId>([
  'body',
  'itemSteps',
  'sign',
  'signAny',
  'signInOrder',
  'signVotes',
  'together',
  'free',
  'race',
  'branch',
  'detached',
  'undoBy',
]);

const nothing = (language: Language): string => statementPatterns('continue', language)[0]?.pattern.source ?? '';

/** Handlers, whose one action stands behind the colon. */
const actions: ReadonlySet<StatementId> = new Set<StatementId>([
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
]);

function under(statement: StatementId, standing: Standing, indent: string, offering: Offering): readonly InsertPiece[] {
  const inside = standingInside({ ...blank, id: statement }, standing);
  return (usuallyInside.get(statement) ?? []).flatMap((id) => {
    const [wording] = statementPatterns(id, offering.language);
    const made =
      wording === undefined
        ? null
        : sentencePieces({ statement: id, pattern: wording.pattern, index: 0, standing: inside, indent: `${indent}  ` }, offering);
    if (made === null) return [];
    return [words(`\n${indent}  ${statementOf(id).form === 'entry' ? '- ' : ''}`), ...made.insert];
  });
}

const blank: Omit<Sentence, 'id'> = {
  variant: 0,
  language: 'zh',
  slots: new Map(),
  extras: [],
  children: [],
  inline: false,
  place: undefined,
  line: -1,
};

function joined(parts: readonly Written[], comma: string): Written {
  return joinedBy(parts, comma);
}

function joinedBy(parts: readonly Written[], between: string): Written {
  return {
    insert: parts.flatMap(({ insert }, index) => (index === 0 ? insert : [words(between), ...insert])),
    label: parts.map(({ label }) => label).join(between),
  };
}

/** Neighbouring words as one piece. */
function merged(pieces: readonly InsertPiece[]): readonly InsertPiece[] {
  const made: InsertPiece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words') made[made.length - 1] = words(last.text + piece.text);
    else if (piece.kind === 'hole' || piece.text !== '') made.push(piece);
  }
  return made;
}
