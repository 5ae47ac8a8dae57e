import { type Opened, sentencesIn } from '../edit/opened.ts';
import type { SymbolKind } from '../edit/symbol.ts';
import { fittedOf, type Located, rangeOf } from '../edit/where.ts';
import type { Capture } from '../text/match.ts';
import type { SlotType } from '../text/statements/pattern.ts';
import type { Range } from '../text/view.ts';

/** What a stretch of a text is to a reader. `word` is one of a closed list: a role, a type, an outcome. */
export type SemanticKind = 'keyword' | 'party' | 'name' | 'field' | 'word' | 'number' | 'text' | 'operator' | 'note';

/** A coloured stretch. Stretches are in order, do not overlap, and each lies within one line. */
export interface SemanticToken {
  readonly from: number;
  readonly to: number;
  readonly kind: SemanticKind;
}

/** The kinds in a fixed order, for hosts that name them by number. */
export const semanticKinds: readonly SemanticKind[] = ['keyword', 'party', 'name', 'field', 'word', 'number', 'text', 'operator', 'note'];

/** Colours a text by what its words mean, not by how they look: a party called 如果科 is a party. */
export function semanticTokens(text: Opened): readonly SemanticToken[] {
  const paint = new Uint8Array(text.source.length);
  for (const one of sentencesIn(text.reading.sentences)) paintSentence(text, one, paint);
  for (const { things, place } of text.mentions) {
    const [thing] = things;
    if (thing !== undefined) fill(paint, place, kindOfName(thing.kind));
  }
  for (const { tokens } of text.reading.syntax.lines) for (const token of tokens) if (token.kind === 'note') fill(paint, token, 'note');
  return runs(text, paint);
}

const code = (kind: SemanticKind): number => semanticKinds.indexOf(kind) + 1;

function fill(paint: Uint8Array, { from, to }: Range, kind: SemanticKind): void {
  paint.fill(code(kind), from, to);
}

/** A statement's own words are keywords; what stands in its slots is painted over them. */
function paintSentence(text: Opened, one: Located, paint: Uint8Array): void {
  const line = text.reading.syntax.lines[one.sentence.line];
  const range = rangeOf(text, one);
  const fitted = fittedOf(text, one);
  if (line === undefined || range === null || fitted === null) return;
  const to = fitted.action?.from ?? range.to;
  for (const token of line.tokens) if (token.kind === 'word' && token.from >= range.from && token.to <= to) fill(paint, token, 'keyword');
  for (const capture of [...fitted.captures, ...fitted.extras.flatMap(({ captures }) => captures)])
    paintCapture(text, { capture, tokens: line.tokens }, paint);
}

interface Slot {
  readonly capture: Capture;
  readonly tokens: readonly { readonly kind: string; readonly from: number; readonly to: number }[];
}

function paintCapture(text: Opened, { capture, tokens }: Slot, paint: Uint8Array): void {
  const kind = capture.type === 'verb' ? 'keyword' : capture.id === undefined ? kindOfSlot.get(capture.type) : 'word';
  if (kind === undefined) {
    paint.fill(0, capture.whole.from, capture.whole.to);
    return;
  }
  for (const token of tokens) {
    if (token.from >= capture.whole.to || token.to <= capture.whole.from) continue;
    const inside = { from: Math.max(token.from, capture.whole.from), to: Math.min(token.to, capture.whole.to) };
    if (token.kind === 'quoted') paintQuoted(inside, kind, paint);
    else if (token.kind === 'word') {
      fill(paint, inside, kind);
      if (kind === 'operator') paintNumbers(text, inside, paint);
    }
  }
}

/** What is said to people is coloured with its marks; a name without. */
function paintQuoted(token: Range, kind: SemanticKind, paint: Uint8Array): void {
  if (kind === 'text' || kind === 'operator') fill(paint, token, 'text');
  else if (kind === 'name' || kind === 'word') fill(paint, { from: token.from + 1, to: Math.max(token.from + 1, token.to - 1) }, kind);
}

function paintNumbers({ source }: Opened, { from, to }: Range, paint: Uint8Array): void {
  for (const { index, 0: digits } of source.slice(from, to).matchAll(/(?<![A-Za-z_])[0-9０-９]+(?:[.．][0-9０-９]+)?/g))
    fill(paint, { from: from + index, to: from + index + digits.length }, 'number');
}

/** What stands in a slot where nothing closer is known. */
const kindOfSlot: ReadonlyMap<SlotType, SemanticKind> = new Map<SlotType, SemanticKind>([
  ['name', 'name'],
  ['names', 'name'],
  ['quoted', 'name'],
  ['document', 'name'],
  ['outcome', 'word'],
  ['anyOutcome', 'word'],
  ['itemOutcome', 'word'],
  ['valueType', 'word'],
  ['calendar', 'word'],
  ['duration', 'number'],
  ['count', 'number'],
  ['number', 'number'],
  ['date', 'number'],
  ['clock', 'number'],
  ['rest', 'text'],
  ['said', 'text'],
  ['text', 'text'],
  ['message', 'text'],
  ['value', 'operator'],
  ['weights', 'operator'],
  ['formula', 'operator'],
  ['condition', 'operator'],
  ['list', 'operator'],
  ['defined', 'operator'],
  ['formulas', 'operator'],
  ['constraint', 'operator'],
  ['comparison', 'operator'],
  ['path', 'operator'],
  ['paths', 'operator'],
  ['exchanges', 'keyword'],
]);

function kindOfName(kind: SymbolKind): SemanticKind {
  if (kind === 'party') return 'party';
  return kind === 'field' || kind === 'value' || kind === 'situation' ? 'field' : 'name';
}

/** Stretches of one colour, cut at the ends of lines. */
function runs({ reading: { syntax } }: Opened, paint: Uint8Array): readonly SemanticToken[] {
  const found: SemanticToken[] = [];
  for (const { start, tokens } of syntax.lines) {
    const end = tokens.at(-1)?.kind === 'break' ? (tokens.at(-1)?.from ?? start) : (tokens.at(-1)?.to ?? start);
    let from = start;
    for (let at = start; at <= end; at++) {
      const colour = at < end ? (paint[at] ?? 0) : -1;
      const before = paint[from] ?? 0;
      if (at > from && colour !== before) {
        const kind = semanticKinds[before - 1];
        if (kind !== undefined) found.push({ from, to: at, kind });
        from = at;
      }
    }
  }
  return found;
}
