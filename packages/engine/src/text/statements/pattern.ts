import { folded } from '../../formula/folded.ts';

/** How the text of a slot is read and printed. */
export type SlotType =
  | 'name'
  | 'names'
  | 'quoted'
  | 'rest'
  | 'said'
  | 'text'
  | 'message'
  | 'duration'
  | 'count'
  | 'number'
  | 'date'
  | 'clock'
  | 'value'
  | 'weights'
  | 'formula'
  | 'condition'
  | 'list'
  | 'defined'
  | 'formulas'
  | 'constraint'
  | 'path'
  | 'paths'
  | 'exchanges'
  | 'valueType'
  | 'outcome'
  | 'anyOutcome'
  | 'itemOutcome'
  | 'comparison'
  | 'verb'
  | 'result'
  | 'role'
  | 'level'
  | 'medium'
  | 'queryMode'
  | 'queryOutcome'
  | 'milestone'
  | 'handling'
  | 'courier'
  | 'order'
  | 'every'
  | 'measure'
  | 'measureUnit'
  | 'grade'
  | 'calendar'
  | 'document';

/** A piece of a pattern: words as they stand, or a slot for a value. */
export type Element =
  | {
      readonly kind: 'words' /** As printed. */;
      readonly text: string /** Folded, cut at spaces, as read. */;
      readonly parts: readonly string[];
    }
  | {
      readonly kind: 'slot';
      readonly name: string;
      readonly type: SlotType;
      readonly quoted: boolean /** Which marks are printed around it. */;
      readonly speech: boolean;
    };

/** A pattern taken apart. `tail` is what follows the colon: the line's value, `block` for an action or deeper lines, null for nothing. */
export interface Pattern {
  readonly source: string;
  readonly head: readonly Element[];
  readonly tail: readonly Element[] | 'block' | null;
  /** Characters of its words: the longest that fits wins. */
  readonly weight: number;
  /** The first character of its words when it begins with words, else null. */
  readonly first: string | null;
  /** The word it begins with, the word it ends with before any colon, whether it asks for a name in marks: most lines are turned away by these. */
  readonly opening: string | null;
  readonly closing: string | null;
  readonly asksMarks: boolean;
  /** Whether a list of names stands before a text: 通知 p、q “…”. */
  readonly listsBeforeText: boolean;
  readonly slots: ReadonlySet<string>;
}

const slotTypes: ReadonlySet<string> = new Set<SlotType>([
  'name',
  'names',
  'quoted',
  'rest',
  'said',
  'text',
  'message',
  'duration',
  'count',
  'number',
  'date',
  'clock',
  'value',
  'weights',
  'formula',
  'condition',
  'list',
  'defined',
  'formulas',
  'constraint',
  'path',
  'paths',
  'exchanges',
  'valueType',
  'outcome',
  'anyOutcome',
  'itemOutcome',
  'comparison',
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

const isSlotType = (text: string): text is SlotType => slotTypes.has(text);

/** Takes a pattern of the words tables apart. */
export function pattern(source: string): Pattern {
  const colon = source.search(/[：:](?![^{]*\})/);
  const headSource = colon < 0 ? source : source.slice(0, colon);
  const tailSource = colon < 0 ? null : source.slice(colon + 1).trim();
  const head = elements(headSource);
  const tail = tailSource === null ? null : tailSource === '…' ? 'block' : elements(tailSource);
  const all = [...head, ...(Array.isArray(tail) ? tail : [])];
  const [start] = head;
  const end = head.at(-1);
  return {
    source,
    head,
    tail,
    weight: all.reduce((sum, element) => sum + (element.kind === 'words' ? element.text.trim().length : 0), 0),
    first: start?.kind === 'words' ? (start.parts[0]?.charAt(0) ?? null) : null,
    opening: start?.kind === 'words' ? (start.parts[0] ?? null) : null,
    closing: end?.kind === 'words' ? (end.parts.at(-1) ?? null) : null,
    listsBeforeText: head.some((element) => element.kind === 'slot' && element.type === 'names' && element !== end),
    asksMarks: head.some((element) => element.kind === 'slot' && element.quoted),
    slots: new Set(all.flatMap((element) => (element.kind === 'slot' ? [element.name] : []))),
  };
}

const SLOT = /([「“"]?)\{(\w+)(?::(\w+))?\}[」”"]?/g;

function elements(source: string): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  for (const match of source.matchAll(SLOT)) {
    words(source.slice(at, match.index), found);
    const [whole, mark = '', name = '', type] = match;
    const given = type !== undefined && isSlotType(type) ? type : 'name';
    found.push({
      kind: 'slot',
      name,
      type: mark === '' || type !== undefined ? given : 'name',
      quoted: mark !== '',
      speech: mark === '“' || name === 'text',
    });
    at = match.index + whole.length;
  }
  words(source.slice(at), found);
  return found;
}

function words(text: string, into: Element[]): void {
  if (text === '') return;
  // A lone blank between slots is printed but not asked for.
  const parts = folded(text)
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  into.push({ kind: 'words', text, parts });
}
