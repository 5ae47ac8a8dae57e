import type { TextEdit } from '../base/place.ts';
import type { Duration } from '../model/value.ts';
import { printExtra } from '../text/print-sentences.ts';
import { quoted } from '../text/print-slot.ts';
import { extra, time } from '../text/raise/sentences.ts';
import type { Extra, Sentence, Slots } from '../text/sentence.ts';
import type { ExtraId } from '../text/statements/ids.ts';
import { withExtra, withoutExtra } from './extra-edits.ts';
import { type Opened, opened, withEdits } from './opened.ts';
import { fittedOf, located, type Spot } from './where.ts';

/** Sets, replaces or takes away the limit of a statement. */
export function setDeadline(text: Opened, at: Spot, deadline: Duration | null): readonly TextEdit[] {
  const sentence = located(text, at)?.sentence;
  if (sentence === undefined || sentence.id === 'lost') return [];
  const limit = sentence.extras.find(({ id }) => limits.has(id));
  if (deadline === null) return limit === undefined ? [] : withoutExtra(text, limit);
  const written = printExtra(extra('within', time('duration', deadline)), { language: sentence.language, isQuoting: false });
  if (limit?.place === undefined) return withExtra(text, sentence, { id: 'within', text: written });
  return changed(text, { from: limit.place.from, to: limit.place.to, insert: written });
}

/** Gives the work of a statement to another party. */
export function setParty(text: Opened, at: Spot, party: string): readonly TextEdit[] {
  const one = located(text, at);
  const place = one === null ? undefined : partyPlace(one.sentence);
  if (one === null || place === undefined || party === '' || /[\r\n]/.test(party)) return [];
  const isMarked = [...'「『【“"'].includes(text.source.charAt(place.from - 1));
  const [from, to] = isMarked ? [place.from - 1, place.to + 1] : [place.from, place.to];
  const ways = plain.test(party) ? [party, quoted(party, one.sentence.language)] : [quoted(party, one.sentence.language)];
  for (const insert of ways) {
    const edits = changed(text, { from, to, insert });
    const after = opened(withEdits(text.source, edits));
    const read = located(after, { offset: from })?.sentence;
    if (read?.id === one.sentence.id && partyNamed(read) === party) return edits;
  }
  return [];
}

/** Writes another condition. */
export function setCondition(text: Opened, at: Spot, condition: string): readonly TextEdit[] {
  const one = located(text, at);
  const fitted = one === null ? null : fittedOf(text, one);
  const written = condition.trim();
  if (fitted === null || written === '' || /[\r\n]/.test(written)) return [];
  const captures = [...fitted.captures, ...fitted.extras.flatMap((found) => found.captures)];
  const found = captures.find(({ name, type }) => name === 'when' && (type === 'condition' || type === 'formula'));
  return found === undefined ? [] : changed(text, { from: found.whole.from, to: found.whole.to, insert: written });
}

const limits: ReadonlySet<ExtraId> = new Set<ExtraId>(['within', 'until', 'relativeBefore', 'relativeAfter']);
const plain = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

/** No edit where the text says so already. */
const changed = ({ source }: Opened, edit: TextEdit): readonly TextEdit[] =>
  source.slice(edit.from, edit.to) === edit.insert ? [] : [edit];

/** Extras that name who does it, for statements that have no party of their own. */
const partyExtras: readonly (readonly [ExtraId, string])[] = [
  ['authority', 'party'],
  ['payer', 'party'],
  ['approver', 'party'],
  ['pledger', 'party'],
  ['to', 'to'],
  ['sender', 'from'],
];

function partySlot(sentence: Sentence): { readonly slots: Slots; readonly name: string } | null {
  if (sentence.slots.get('party')?.kind === 'text') return { slots: sentence.slots, name: 'party' };
  if (sentence.id === 'escalate') return { slots: sentence.slots, name: 'to' };
  for (const [id, name] of partyExtras) {
    const found: Extra | undefined = sentence.extras.find((one) => one.id === id);
    if (found !== undefined) return { slots: found.slots, name };
  }
  return null;
}

function partyPlace(sentence: Sentence): { readonly from: number; readonly to: number } | undefined {
  const found = partySlot(sentence);
  const slot = found?.slots.get(found.name);
  return slot?.kind === 'text' ? slot.said.place : undefined;
}

function partyNamed(sentence: Sentence): string | undefined {
  const found = partySlot(sentence);
  const slot = found?.slots.get(found.name);
  return slot?.kind === 'text' ? slot.said.text : undefined;
}
