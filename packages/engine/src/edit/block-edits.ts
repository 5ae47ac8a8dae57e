import type { TextEdit } from '../base/place.ts';
import type { Step } from '../model/step.ts';
import { printLines } from '../text/print.ts';
import { printLine } from '../text/print-sentences.ts';
import { sentence as said } from '../text/raise/sentences.ts';
import { raiseSteps } from '../text/raise/steps.ts';
import type { Sentence } from '../text/sentence.ts';
import {
  breakOf,
  endOfLine,
  type Gap,
  gapAt,
  groupOf,
  indentOf,
  isAction,
  isPart,
  lastLineOfGroup,
  outer,
  startWithNotes,
  type Target,
} from './gap.ts';
import type { Opened } from './opened.ts';
import { type Located, lastLineOf, located, rangeOf, type Spot, standingIn } from './where.ts';

export type { Target } from './gap.ts';

/** Writes a step at a place. */
export function insertStep(text: Opened, step: Step, target: Target): readonly TextEdit[] {
  const gap = gapAt(text, target);
  if (gap === null) return [];
  const standing = standingIn(text, gap.holder);
  const lines = printLines(raiseSteps([step], standing.outcomes.own ?? undefined), { standing, depth: 0 });
  return inOrder(beside(gap, linesAt(text, gap, lines)));
}

/** Takes a statement out with all that is deeper. */
export function removeStatement(text: Opened, at: Spot): readonly TextEdit[] {
  const one = located(text, at);
  return one === null ? [] : removal(text, one, false);
}

/** Takes a statement out with all that is deeper, and puts it somewhere else as it is written. */
export function moveStatement(text: Opened, at: Spot, target: Target): readonly TextEdit[] {
  const one = located(text, at);
  const gap = gapAt(text, target);
  if (one === null || gap === null) return [];
  const isOwnLine = !isAction(one);
  const from = isOwnLine ? startWithNotes(text, one.sentence.line) : (rangeOf(text, one)?.from ?? 0);
  const to = endOfLine(text, lastLineOfGroup(text, one));
  const isInside = gap.at > from && gap.at < to;
  if (isInside || (isOwnLine && (gap.at === from || gap.at === to))) return [];
  const removed = removal(text, one, true);
  const free = gap.edits.filter((edit) => !removed.some((other) => overlaps(edit, other)));
  return inOrder([...removed, ...beside({ ...gap, edits: free }, linesAt(text, gap, written(text, one)))]);
}

/** What is written behind a colon comes before the break that sets the action on its own line. */
const beside = (gap: Gap, lines: TextEdit): readonly TextEdit[] => (gap.isBehind ? [lines, ...gap.edits] : [...gap.edits, lines]);

const overlaps = (one: TextEdit, other: TextEdit): boolean => one.from < other.to && other.from < one.to;
const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((one, other) => one.from - other.from || one.to - other.to);

/** The lines of a statement, their indentation left out. */
function written(text: Opened, one: Located): readonly string[] {
  const { lines } = text.reading.syntax;
  const own = indentOf(text, one.sentence.line);
  const range = rangeOf(text, one);
  const first = isAction(one) && range !== null ? one.sentence.line + 1 : firstWithNotes(text, one);
  const head = isAction(one) && range !== null ? [text.source.slice(range.from, range.to)] : [];
  const rest = lines.slice(first, lastLineOfGroup(text, one) + 1).map((line) => {
    const whole = text.source
      .slice(line.start, endOfLine(text, line.number))
      .replace(/[\r\n]+$/, '')
      .replace('\ufeff', '');
    return whole.startsWith(own) ? whole.slice(own.length) : whole.trimStart();
  });
  return [...head, ...rest];
}

function firstWithNotes(text: Opened, one: Located): number {
  const start = startWithNotes(text, one.sentence.line);
  return text.reading.syntax.lines.findIndex((line) => line.start === start);
}

function linesAt(text: Opened, gap: Gap, lines: readonly string[]): TextEdit {
  const eol = breakOf(text);
  const indented = lines.map((line) => (line === '' ? '' : gap.indent + line)).join(eol);
  const isOpenEnd = gap.at > 0 && !/[\r\n]/.test(text.source.charAt(gap.at - 1));
  return { from: gap.at, to: gap.at, insert: gap.isBehind || isOpenEnd ? eol + indented : indented + eol };
}

function removal(text: Opened, one: Located, withNotes: boolean): readonly TextEdit[] {
  const group = groupOf(text, one);
  const holder = outer(one);
  const nothing = holder === null || one.sentence.id === 'continue' ? null : emptyWord(text, holder, group);
  if (isAction(one)) {
    const range = rangeOf(text, one);
    const from = endOfLine(text, one.sentence.line);
    const to = endOfLine(text, lastLineOf(text, one.sentence));
    if (range === null) return [];
    return [{ from: range.from, to: range.to, insert: nothing ?? '' }, ...(to > from ? [{ from, to, insert: '' }] : [])];
  }
  const from = withNotes ? startWithNotes(text, one.sentence.line) : (text.reading.syntax.lines[one.sentence.line]?.start ?? 0);
  const to = endOfLine(text, lastLineOfGroup(text, one));
  if (nothing === null) return [{ from, to, insert: '' }];
  return [
    { from, to, insert: `${indentOf(text, one.sentence.line)}${nothing}${/[\r\n]/.test(text.source.charAt(to - 1)) ? breakOf(text) : ''}` },
  ];
}

/** 继续, where a block would stand empty and must be seen to. */
function emptyWord(text: Opened, holder: Located, leaving: readonly Sentence[]): string | null {
  const { sentence } = holder;
  const stays = sentence.children.some((child) => isPart(child) && !leaving.includes(child));
  if (stays || !mustSay.has(sentence.id) || !leaving.some(isPart)) return null;
  return printLine(said('continue', []), standingIn(text, holder));
}

const mustSay: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'if',
  'elseIf',
  'else',
  'case',
  'otherwise',
  'branch',
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
  'repeat',
  'special',
  'forEach',
]);
