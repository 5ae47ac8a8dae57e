import { NAME_CHARS_MAX } from '../base/limits.ts';
import type { TextEdit } from '../base/place.ts';
import { isPlain } from '../formula/bare-name.ts';
import { encodedName } from '../model/identity.ts';
import { stepsOf } from '../model/walk.ts';
import { printExtra } from '../text/print-sentences.ts';
import { quoted } from '../text/print-slot.ts';
import { extra, words } from '../text/raise/sentences.ts';
import { withExtra, withoutExtra } from './extra-edits.ts';
import { mentionAt, type Opened, opened, withEdits } from './opened.ts';
import { keyOf, type Mention } from './symbol.ts';
import { stepsBySentence } from './where.ts';

/** Why a name cannot be given. */
export type RenameRefusal = 'no-name-here' | 'empty' | 'too-long' | 'taken' | 'unreadable';

/** The edits of a renaming, or why there are none. */
export type Renaming =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: RenameRefusal };

/** How a name is changed. */
export interface RenameOptions {
  /** Whether cases of this flow may be open, so that its steps keep their ids; by default where the flow has a 版本. */
  readonly isPublished?: boolean;
}

/** Changes the name that stands at an offset wherever that thing is named; see `renaming`. */
export const rename = (source: string, options: RenameOptions & { readonly offset: number; readonly name: string }): Renaming =>
  renaming(opened(source), options);

/** Changes a name wherever that thing is named. A step of a published flow keeps its id: 代号 is written the first time, and goes when the old name comes back. */
export function renaming(
  before: Opened,
  { offset, name, isPublished }: RenameOptions & { readonly offset: number; readonly name: string },
): Renaming {
  const wanted = name.normalize('NFC').trim();
  const mention = mentionAt(before, offset);
  if (mention === null) return refused('no-name-here');
  if (wanted === '' || /[\r\n\t]/.test(wanted)) return refused('empty');
  if (wanted.length > NAME_CHARS_MAX) return refused('too-long');
  const renamed = mentionsLike(before, mention);
  if (renamed.some((one) => nameOf(one) === wanted)) return { kind: 'edits', edits: [] };
  if (isTaken(before, renamed, wanted)) return refused('taken');
  const keepsIds = isPublished ?? before.reading.flow?.version !== undefined;
  for (const isQuoting of [false, true]) {
    const edits = renamed.map((one) => editOf(before, one, { name: wanted, isQuoting }));
    const tries = keepsIds ? [...codeEdits(before, renamed, wanted)] : [[]];
    for (const codes of tries) {
      const all = inOrder([...edits, ...codes]);
      if (holds(before, { edits: all, renamed, name: wanted, keepsIds })) return { kind: 'edits', edits: all };
    }
  }
  return refused('unreadable');
}

/** Every place where the things of a mention are named, whatever else stands for them there. */
export function mentionsLike({ mentions }: Opened, mention: Mention): readonly Mention[] {
  const keys = new Set(mention.things.map(keyOf));
  for (let size = 0; size < keys.size; ) {
    size = keys.size;
    for (const { things } of mentions)
      if (things.some((thing) => keys.has(keyOf(thing)))) for (const thing of things) keys.add(keyOf(thing));
  }
  return mentions.filter(({ things }) => things.some((thing) => keys.has(keyOf(thing))));
}

const refused = (reason: RenameRefusal): Renaming => ({ kind: 'refused', reason });
const nameOf = ({ things }: Mention): string => things[0]?.name ?? '';
const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] => [...edits].sort((one, other) => one.from - other.from);

function isTaken({ mentions }: Opened, renamed: readonly Mention[], name: string): boolean {
  const wanted = new Set(renamed.flatMap(({ things }) => things.map((thing) => keyOf({ ...thing, name }))));
  return mentions.some(({ things }) => things.some((thing) => wanted.has(keyOf(thing))));
}

interface NewName {
  readonly name: string;
  /** Whether names that stood bare get marks too. */
  readonly isQuoting: boolean;
}

function editOf({ reading }: Opened, { place, closer, spelling }: Mention, { name, isQuoting }: NewName): TextEdit {
  if (closer !== null) return { from: place.from, to: place.to, insert: name.replaceAll(closer, closer + closer) };
  const isBare = !isQuoting && (spelling === 'path' ? isPlain(name) : plain.test(name));
  const marked = spelling === 'path' ? `「${name.replaceAll('」', '」」')}」` : quoted(name, reading.language);
  return { from: place.from, to: place.to, insert: isBare ? name : marked };
}

const plain = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

/** Ways to keep the ids of renamed steps: without the 代号 that only kept the name that comes back, or with all. */
function* codeEdits(before: Opened, renamed: readonly Mention[], name: string): Generator<readonly TextEdit[]> {
  const steps = stepsBySentence(before);
  const own = encodedName(name);
  const made = renamed.filter(({ things }) => things.some(({ kind, declares }) => declares && (kind === 'step' || kind === 'end')));
  const removed: TextEdit[] = [];
  const written: TextEdit[] = [];
  for (const { sentence } of made) {
    const step = steps.get(sentence);
    if (step === undefined) continue;
    const code = sentence.extras.find(({ id }) => id === 'stepCode');
    if (code === undefined) {
      const text = printExtra(extra('stepCode', words('code', step.id)), { language: sentence.language, isQuoting: false });
      written.push(...withExtra(before, sentence, { id: 'stepCode', text }));
    } else if (step.id === own || (step.id.startsWith(`${own}_`) && /^\d+$/.test(step.id.slice(own.length + 1))))
      removed.push(...withoutExtra(before, code));
  }
  if (removed.length > 0) yield [...removed, ...written];
  yield written;
}

interface Trial {
  readonly edits: readonly TextEdit[];
  readonly renamed: readonly Mention[];
  readonly name: string;
  readonly keepsIds: boolean;
}

/** Whether the changed text says the same with the new name, and nothing more is wrong with it. */
function holds(before: Opened, { edits, renamed, name, keepsIds }: Trial): boolean {
  const after = opened(withEdits(before.source, edits));
  if (errorsOf(after) > errorsOf(before) || after.mentions.length !== before.mentions.length) return false;
  const changed = new Set(renamed);
  const isSame = before.mentions.every((mention, index) => {
    const other = after.mentions[index];
    return other !== undefined && nameOf(other) === (changed.has(mention) ? name : nameOf(mention));
  });
  return isSame && (!keepsIds || sameIds(before, after));
}

const errorsOf = ({ reading }: Opened): number => reading.problems.filter(({ severity }) => severity === 'error').length;

/** Whether every step where a case may stand has its id still; returns and jumps are passed at once. */
function sameIds(before: Opened, after: Opened): boolean {
  const [old, now] = [idsOf(before), idsOf(after)];
  return old.length === now.length && old.every((id, index) => id === now[index]);
}

function idsOf({ reading: { flow } }: Opened): readonly string[] {
  if (flow === null) return [];
  return [...stepsOf(flow)].flatMap(({ step }) => (step.kind === 'return' || step.kind === 'jump' ? [] : [step.id]));
}
