import type { TextEdit } from '../base/place.ts';
import type { Step } from '../model/step.ts';
import type { Duration } from '../model/value.ts';
import { insertStep, moveStatement, removeStatement, type Target } from './block-edits.ts';
import { setCondition, setDeadline, setParty } from './line-edits.ts';
import { type Opened, opened } from './opened.ts';
import { renaming } from './rename.ts';
import { fittedOf, located, type Spot } from './where.ts';

/** A change as a diagram, a tree or a form asks for it. */
export type Change =
  | { readonly kind: 'rename'; readonly at: Spot; readonly name: string; readonly isPublished?: boolean }
  | { readonly kind: 'insert'; readonly step: Step; readonly target: Target }
  /** With everything deeper; what must not be empty then says 继续. */
  | { readonly kind: 'remove'; readonly at: Spot }
  /** With everything deeper, and the notes right above it. */
  | { readonly kind: 'move'; readonly at: Spot; readonly target: Target }
  /** Null takes the limit away. */
  | { readonly kind: 'setDeadline'; readonly at: Spot; readonly deadline: Duration | null }
  | { readonly kind: 'setParty'; readonly at: Spot; readonly party: string }
  /** The condition of 如果, 否则如果, 情况 or 仅当, as it is to be written. */
  | { readonly kind: 'setCondition'; readonly at: Spot; readonly condition: string };

/** The edits a change needs: only lines that must change are touched, notes and wording elsewhere live on. None where it cannot be made. */
export function editText(source: string, change: Change): readonly TextEdit[] {
  const text = opened(source);
  if (text.reading.syntax.roots.length === 0) return [];
  switch (change.kind) {
    case 'rename':
      return renameEdits(text, change);
    case 'insert':
      return insertStep(text, change.step, change.target);
    case 'remove':
      return removeStatement(text, change.at);
    case 'move':
      return moveStatement(text, change.at, change.target);
    case 'setDeadline':
      return setDeadline(text, change.at, change.deadline);
    case 'setParty':
      return setParty(text, change.at, change.party);
    case 'setCondition':
      return setCondition(text, change.at, change.condition);
  }
}

/** The name of a step stands in its own brackets: the last name its line makes. */
function renameEdits(text: Opened, { at, name, isPublished }: Extract<Change, { readonly kind: 'rename' }>): readonly TextEdit[] {
  const offset = 'offset' in at ? at.offset : offsetOfName(text, at);
  if (offset === null) return [];
  const result = renaming(text, { offset, name, ...(isPublished === undefined ? {} : { isPublished }) });
  return result.kind === 'edits' ? result.edits : [];
}

function offsetOfName(text: Opened, at: Spot): number | null {
  const one = located(text, at);
  if (one === null || fittedOf(text, one) === null) return null;
  const own = text.mentions.find(
    ({ sentence, things }) =>
      sentence === one.sentence && things.some(({ kind, declares }) => declares && (kind === 'step' || kind === 'end')),
  );
  return (
    (own ?? text.mentions.find(({ sentence, things }) => sentence === one.sentence && things.some(({ declares }) => declares)))?.place
      .from ?? null
  );
}
