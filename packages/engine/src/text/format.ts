import type { Problem } from '../base/problem.ts';
import type { Line, Syntax } from './outline.ts';
import { fileStanding, printLine, type Standing, standingInside } from './print-sentences.ts';
import { readText } from './read.ts';
import type { Extra, Sentence } from './sentence.ts';
import { idsOf, wordFor } from './statements/tables.ts';
import type { Language } from './statements/words.ts';
import { type OutcomeOf, outcomesBySteps } from './step-outcomes.ts';

/** A text set anew, and what was wrong with it; lines that were not understood are left as they are. */
export interface Formatted {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Sets a text in its canonical form, in the face asked for or its own. Notes and the author's order are kept. */
export function formatText(source: string, language?: Language): Formatted {
  const reading = readText(source);
  const { syntax, problems } = reading;
  if (syntax.roots.length === 0) return { text: source, problems };
  const face = language ?? reading.language;
  const places = new Map<number, Placed>();
  const outcomeOf = reading.flow === null ? null : outcomesBySteps(reading.flow);
  placeAll(
    reading.sentences.map((sentence) => translated(sentence, { face, outcomeOf })),
    { standing: fileStanding(face), depth: 0, places },
  );
  const spoilt = linesWithErrors(syntax, problems);
  const lines = syntax.lines.map(
    (line): SetLine =>
      setLine(syntax, line, spoilt.has(line.number) ? keptPlace(places.get(line.number)) : (places.get(line.number) ?? null)),
  );
  return { text: joinLines(lines), problems };
}

/** What is printed on a line and how deep; `text` is null where the line stays as it was written. */
interface Placed {
  readonly text: string | null;
  readonly depth: number;
}

const keptPlace = (placed: Placed | undefined): Placed | null => (placed === undefined ? null : { text: null, depth: placed.depth });

interface Placing {
  readonly standing: Standing;
  readonly depth: number;
  readonly places: Map<number, Placed>;
}

function placeAll(sentences: readonly Sentence[], placing: Placing): void {
  for (const sentence of sentences) place(sentence, { ...placing, prefix: '' });
}

function place(sentence: Sentence, placing: Placing & { readonly prefix: string }): void {
  const { standing, depth, places, prefix } = placing;
  const line = prefix + printLine(sentence, standing);
  const inner = standingInside(sentence, standing);
  const [first] = sentence.children;
  if (sentence.inline && first !== undefined) {
    place(first, { ...placing, standing: inner, prefix: line + (standing.language === 'en' ? ' ' : '') });
    placeAll(sentence.children.slice(1), { standing: inner, depth: depth + 1, places });
    return;
  }
  places.set(sentence.line, { text: line === '' ? null : line, depth });
  placeAll(sentence.children, { standing: inner, depth: depth + 1, places });
}

/** Lines with an error in them stay as they are, so that nothing of them is lost; one that only stands askew is set straight. */
function linesWithErrors(syntax: Syntax, problems: readonly Problem[]): ReadonlySet<number> {
  const spoilt = new Set<number>();
  const starts = syntax.lines.map(({ start }) => start);
  for (const { code, severity, place: at } of problems) {
    if (severity === 'error' && at !== null && !code.startsWith('indent-')) spoilt.add(lineAt(starts, at.from));
  }
  return spoilt;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line as it will be printed: blank, a note alone (which is as deep as what follows), or a statement. */
type SetLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'text'; readonly text: string; readonly depth: number };

function setLine({ source }: Syntax, line: Line, placed: Placed | null): SetLine {
  const noteToken = line.tokens.find(({ kind }) => kind === 'note');
  const note = noteToken === undefined ? '' : source.slice(noteToken.from, noteToken.to).trimEnd();
  if (line.from === line.to) return note === '' ? { kind: 'blank' } : { kind: 'note', note };
  const text = placed?.text ?? source.slice(line.from, line.to);
  return { kind: 'text', text: note === '' ? text : `${text}  ${note}`, depth: placed?.depth ?? line.level };
}

function joinLines(lines: readonly SetLine[]): string {
  const printed: string[] = [];
  let depth = 0;
  // From the end, because a note is as deep as the statement it stands before.
  for (const line of lines.toReversed()) {
    if (line.kind === 'text') depth = line.depth;
    if (line.kind === 'blank') {
      if (printed.length > 0 && printed.at(-1) !== '') printed.push('');
    } else printed.push('  '.repeat(depth) + (line.kind === 'text' ? line.text : line.note));
  }
  while (printed.at(-1) === '') printed.pop();
  return `${printed.toReversed().join('\n')}\n`;
}

interface Translation {
  readonly face: Language;
  readonly outcomeOf: OutcomeOf | null;
}

/** The language's own words that stand where the author's may: they are put into the other face too. */
function translated(sentence: Sentence, into: Translation): Sentence {
  if (sentence.id === 'situation') return withAnswers(sentence, into.face);
  if (sentence.id === 'whenWork') return { ...sentence, extras: sentence.extras.map((extra) => withOutcome(sentence, extra, into)) };
  return sentence.id === 'scenario' ? { ...sentence, children: sentence.children.map((child) => translated(child, into)) } : sentence;
}

function withAnswers(sentence: Sentence, face: Language): Sentence {
  const answers = sentence.slots.get('answers');
  if (answers?.kind !== 'texts' || answers.said.length !== 2) return sentence;
  const ids = answers.said.map(({ text }) => idsOf('truth', text)[0]);
  if (ids[0] !== 'true' || ids[1] !== 'false') return sentence;
  const said = ids.map((id) => ({ text: wordFor('truth', id ?? '', face), place: undefined }));
  return { ...sentence, slots: new Map([...sentence.slots, ['answers', { kind: 'texts', said }]]) };
}

function withOutcome(sentence: Sentence, extra: Extra, { outcomeOf }: Translation): Extra {
  const step = sentence.slots.get('step');
  const word = extra.slots.get('outcome');
  if (outcomeOf === null || step?.kind !== 'text' || word?.kind !== 'text') return extra;
  return { ...extra, slots: new Map([['outcome', { kind: 'outcome', ...outcomeOf(step.said.text, word.said.text) }]]) };
}
