import type { Problem, Severity } from '../base/problem.ts';
import { type Rendered, render, type Telling } from './render.ts';
import { voiceOf } from './voice.ts';
import { cellsOf, visible, widthOf } from './width.ts';

/** How a report looks. Without `colour` it is plain text. */
export interface Look {
  readonly colour?: boolean;
}

/** Cells of source shown of one line; more is cut around the place. */
const SNIPPET_CELLS_MAX = 100;

const codes: Readonly<Record<Severity | 'dim' | 'strong' | 'off', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  hint: '\u001b[36m',
  dim: '\u001b[2m',
  strong: '\u001b[1m',
  off: '\u001b[0m',
};

/** A problem as a person at a terminal reads it: what, where with the line and a caret, why, and what to do next. */
export function pretty(problem: Problem, telling: Telling & Look): string {
  const { labels } = voiceOf(telling.language);
  const told = render(problem, telling);
  const paint = (colour: keyof typeof codes, text: string): string => (telling.colour === true ? codes[colour] + text + codes.off : text);
  const where = `${visible(told.file ?? labels.file)}${problem.place === null ? '' : `:${told.line}:${told.column}`}`;
  const head = `${paint(told.severity, labels[told.severity])} ${paint('strong', visible(told.title))}  ${paint('dim', `${where}  ${told.code}`)}`;
  const rows = [head];
  if (problem.place !== null) {
    const gutter = String(told.line);
    const { text, before, under } = excerpt(told);
    rows.push(
      `  ${paint('dim', `${gutter} │`)} ${text}`,
      `  ${paint('dim', `${' '.repeat(gutter.length)} │`)} ${' '.repeat(before)}${paint(told.severity, '^'.repeat(under))}`,
    );
  }
  rows.push(`  ${visible(told.message)}`);
  if (told.trace !== undefined) rows.push(`  ${labels.trace}${visible(told.trace.join(' → '))}`);
  if (told.hint !== undefined) rows.push(`  ${paint('strong', labels.next)}${visible(told.hint)}`);
  for (const fix of told.fixes ?? []) rows.push(`  ${paint('hint', labels.fix)}${visible(fix.title)}`);
  return `${rows.join('\n')}\n`;
}

/** The part of the line that is shown, and where the caret goes beneath it, counted in cells. */
function excerpt(told: Rendered): { readonly text: string; readonly before: number; readonly under: number } {
  const raw = told.snippet;
  const from = Math.min(told.column - 1, raw.length);
  const to = told.endLine > told.line ? raw.length : Math.min(told.endColumn - 1, raw.length);
  const left = visible(raw.slice(0, from));
  const marked = visible(raw.slice(from, Math.max(from, to)));
  const right = visible(raw.slice(Math.max(from, to)));
  const shownLeft = widthOf(left) > SNIPPET_CELLS_MAX / 2 ? `…${lastCells(left, SNIPPET_CELLS_MAX / 2)}` : left;
  const rest = SNIPPET_CELLS_MAX - widthOf(shownLeft);
  const after = firstCells(marked + right, rest);
  const cut = after.length < (marked + right).length ? '…' : '';
  return {
    text: `${shownLeft}${after}${cut}`,
    before: widthOf(shownLeft),
    under: Math.max(1, Math.min(widthOf(marked), widthOf(after))),
  };
}

function firstCells(text: string, cells: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += cellsOf(character);
    if (used > cells) break;
    kept += character;
  }
  return kept;
}

function lastCells(text: string, cells: number): string {
  let used = 0;
  let kept = '';
  for (const character of [...text].reverse()) {
    used += cellsOf(character);
    if (used > cells) break;
    kept = character + kept;
  }
  return kept;
}
