import { LINES_MENDED_MAX, PROBLEMS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import { folded } from '../formula/folded.ts';
import { dashAt, entries, hasKnownType, readHere } from './entry.ts';
import { cut } from './fit.ts';
import { Holes, placeOf } from './holes.ts';
import { closingPlace } from './mends/brackets.ts';
import { labelledLine } from './mends/labelled-line.ts';
import { checkQuotes } from './mends/quotes.ts';
import { hasStray, hasStrayStart } from './mends/strays.ts';
import { anyOutcomes, noOutcomes, type OutcomeSet } from './outcomes.ts';
import type { Line, Syntax } from './outline.ts';
import { type LineReading, outcomesInside, readLine, type Spot } from './read-line.ts';
import { readParts } from './read-parts.ts';
import type { Sentence, Slots } from './sentence.ts';
import type { SlotScope } from './slot-scope.ts';
import type { StatementId } from './statements/ids.ts';
import { everywhere, wordings } from './statements/patterns.ts';
import { explain } from './suggest.ts';
import { clauses, listed, type Range, trimmed, unquoted, type View, viewer, wholeQuoted } from './view.ts';

/** The statements of a file as a tree, holes where formulas stand. */
export interface SentencesReading {
  readonly sentences: readonly Sentence[];
  readonly holes: Holes;
  readonly problems: readonly Problem[];
}

/** Reads the statements of a file: one a line, a line that is none is a problem and loses nobody but itself. */
export function readSentences(syntax: Syntax): SentencesReading {
  const reader = new Reader(syntax);
  const sentences: Sentence[] = [];
  reader.meetVerbs(syntax.roots);
  reader.meetParties(syntax.roots);
  reader.block(syntax.roots, { contexts: ['file'], outcomes: noOutcomes, outer: null }, sentences);
  return { sentences, holes: reader.holes, problems: reader.problems };
}

/** A spot and the one around it, where a line may belong that stands too deep. */
interface Nest extends Spot {
  readonly outer: Outer | null;
}

interface Outer {
  readonly nest: Nest;
  readonly into: Sentence[];
  readonly column: number;
  /** Whether the line that holds these was not where it belongs, which has been told. */
  readonly isMoved: boolean;
}

interface Growing extends Sentence {
  readonly children: Sentence[];
}

class Reader {
  readonly holes: Holes;
  readonly problems: Problem[] = [];
  private readonly source: string;
  private viewOf: (line: Line) => View;
  private readonly parties = new Set<string>();
  /** Lines that were not understood so far. */
  private unclear = 0;

  constructor(syntax: Syntax) {
    this.holes = new Holes(syntax.source);
    this.source = syntax.source;
    this.viewOf = viewer(syntax.source);
  }

  /** Learns the file's own words for work before any line is read that may hold one. */
  meetVerbs(roots: readonly Line[]): void {
    const own = new Map<string, string>();
    for (const child of roots[0]?.children ?? []) {
      const view = this.viewOf(child);
      if (!verbWords.some((word) => view.text.startsWith(word, child.from))) continue;
      const reading = readLine(view, withoutStop(view, child), { contexts: ['header'], outcomes: noOutcomes });
      if (reading.kind !== 'fits' || reading.fitted.wording.statement.id !== 'verbWord') continue;
      const [word, means] = reading.fitted.captures;
      if (word !== undefined && means?.id !== undefined) own.set(folded(plainText(view, word)), means.id);
    }
    if (own.size > 0) this.viewOf = viewer(this.source, own);
  }

  /** Learns the names of the parties before any line is read that may begin with one. */
  meetParties(roots: readonly Line[]): void {
    for (const root of roots) {
      const view = this.viewOf(root);
      if (!partiesWords.some((word) => view.text.startsWith(word, root.from))) continue;
      for (const child of root.children) {
        const line = this.viewOf(child);
        const entry = dashAt(line, child) ?? child;
        const name = clauses(line, entry, true).parts[0];
        if (name !== undefined) this.parties.add(plainText(line, name));
      }
    }
  }

  /** Reads sibling lines into a list. */
  block(lines: readonly Line[], nest: Nest, into: Sentence[]): void {
    let last: Owner | null = null;
    for (const line of lines) {
      const view = this.viewOf(line);
      checkQuotes(view, (problem) => this.report(problem));
      const range = withoutStop(view, line);
      this.checkBrackets(view, range, nest);
      const reading = this.readHere(view, range, nest);
      const joined = reading.kind === 'fits' && mayBeJoined(view, reading) ? this.takeJoined({ line, view, range, nest, into }) : null;
      if (joined !== null) last = joined;
      else if (reading.kind === 'fits') last = this.take({ line, view, reading, nest, into });
      else
        last = this.takeUnder({ line, view, range, nest, into }, last) ?? this.salvage({ line, view, range, nest, into }, reading) ?? last;
    }
  }

  private readHere(view: View, range: Range, spot: Spot): LineReading {
    const here = { contexts: spot.contexts, outcomes: spot.outcomes, parties: this.parties };
    const reading = readHere(view, range, here);
    return reading.kind === 'fits' && hasStray({ view, range, spot: here }, reading.fitted) ? { kind: 'unread', miss: null } : reading;
  }

  /** An entry of a list whose dash was left out. */
  private readDashless(view: View, range: Range, spot: Spot): LineReading {
    if (dashAt(view, range) !== null || hasStrayStart(view, range)) return { kind: 'unread', miss: null };
    const reading = readLine(view, range, { contexts: spot.contexts.filter((context) => entries.has(context)), outcomes: noOutcomes });
    if (reading.kind === 'unread' || !hasKnownType(view, reading)) return { kind: 'unread', miss: null };
    const fixes = [{ code: 'insert', facts: { text: '- ' }, edits: [{ from: range.from, to: range.from, insert: '- ' }] }];
    this.report(error('dash-missing', { place: placeOf(range), fixes }));
    return reading;
  }

  private take(taken: Taken): Owner {
    const { line, view, reading, nest, into } = taken;
    const sentence = this.sentence(taken, nest.outcomes);
    into.push(sentence);
    const { fitted } = reading;
    const own = this.ownOutcomes(line, view.text);
    const spot: Nest = {
      contexts: fitted.wording.statement.inside,
      outcomes: outcomesInside(fitted, nest.outcomes, own),
      outer: { nest, into, column: line.column, isMoved: taken.isMoved === true },
    };
    if (fitted.action === null) {
      this.block(line.children, spot, sentence.children);
      return { sentence, spot, isMoved: taken.isMoved === true };
    }
    this.action({ ...taken, range: fitted.action, nest: spot, into: sentence.children });
    return { sentence, spot, isMoved: taken.isMoved === true };
  }

  /** An action after a colon is read as its own line and owns the lines below. */
  private action({ line, view, range, nest, into }: Taken & { readonly range: Range }): void {
    const reading = this.readHere(view, range, nest);
    if (reading.kind === 'fits') this.take({ line, view, reading, nest, into });
    else this.salvage({ line, view, range, nest, into }, reading);
  }

  private sentence({ line, view, reading }: Taken, outcomes: OutcomeSet): Growing {
    const { fitted } = reading;
    const { wording, action } = fitted;
    const scope: SlotScope = { view, holes: this.holes, outcomes, report: (problem) => this.report(problem) };
    const { slots, extras } = readParts(fitted, scope);
    const place = placeOf({ from: line.from, to: action === null ? line.to : Math.max(line.from, line.to) });
    return {
      id: wording.statement.id,
      variant: wording.variant,
      language: wording.words.language,
      slots,
      extras,
      children: [],
      inline: action !== null,
      place,
      line: line.number,
    };
  }

  /** The words under 结果, which must be known before the lines that name them. */
  private ownOutcomes(line: Line, text: string): readonly string[] | null {
    for (const child of line.children) {
      if (!outcomesWords.some((word) => text.startsWith(word, child.from))) continue;
      const view = this.viewOf(child);
      const reading = readLine(view, withoutStop(view, child), { contexts: ['under'], outcomes: noOutcomes });
      if (reading.kind !== 'fits' || reading.fitted.wording.statement.id !== 'outcomes') continue;
      const names = reading.fitted.captures.find(({ type }) => type === 'names');
      if (names !== undefined) return listed(view, names).map((range) => plainText(view, range));
    }
    return null;
  }

  /** A line that belongs to the one before it, but does not stand deeper. */
  private takeUnder({ line, view, range }: Unread, last: Owner | null): Owner | null {
    if (last === null) return null;
    const reading = this.readHere(view, range, last.spot);
    if (reading.kind === 'unread') return null;
    // The lines below a line that was moved stand where it should have: one slip is told once.
    if (!last.isMoved) this.report(indentProblem('indent-too-shallow', line, line.column + 2));
    this.take({ line, view, reading, nest: last.spot, into: last.sentence.children, isMoved: true });
    return last;
  }

  /** A line that is nothing here: read one level up if it fits there, else a problem; the lines below it are kept. */
  private salvage({ line, view, range, nest, into }: Unread, failed: LineReading): Owner | null {
    const { outer } = nest;
    const above = outer === null ? null : readLine(view, dashAt(view, range) ?? range, outer.nest);
    const meant = above?.kind === 'fits' && above.fitted.wording.statement.id === 'if' ? labelledLine({ view, range, spot: nest }) : null;
    if (outer !== null && above?.kind === 'fits' && meant === null && line.column > outer.column) {
      if (!outer.isMoved) this.report(indentProblem('indent-too-deep', line, outer.column));
      return this.take({ line, view, reading: above, nest: outer.nest, into: outer.into, isMoved: true });
    }
    const dashless = this.readDashless(view, range, nest);
    if (dashless.kind === 'fits') {
      return this.take({ line, view, reading: dashless, nest, into });
    }
    const joined = this.takeJoined({ line, view, range, nest, into });
    if (joined !== null) return joined;
    this.unclear += 1;
    const spot = { ...nest, parties: this.parties };
    this.report(
      explain(view, {
        range,
        spot,
        miss: failed.kind === 'unread' ? failed.miss : null,
        isClose: this.unclear <= LINES_MENDED_MAX,
        owners: [outer?.into.at(-1), into.at(-1)],
      }),
    );
    const children: Sentence[] = [];
    const below: Nest = { contexts: everywhere, outcomes: anyOutcomes, outer: null };
    const part = dashAt(view, range) === null ? this.readPart(view, range) : null;
    if (part !== null) this.take({ line, view, reading: part, nest: below, into: children });
    else this.block(line.children, below, children);
    const [quoted] = view.quoted.filter(({ from, to }) => from >= range.from && to <= range.to);
    const slots: Slots =
      quoted === undefined
        ? new Map()
        : new Map([['name', { kind: 'text', said: { text: unquoted(view, quoted), place: placeOf(quoted) } }]]);
    into.push({
      id: 'lost',
      variant: 0,
      language: 'zh',
      slots,
      extras: [],
      children,
      inline: false,
      place: placeOf(range),
      line: line.number,
    });
    return null;
  }

  /** Two statements whose line break went: what was the second line's indentation still stands between them. */
  private takeJoined({ line, view, range, nest, into }: Unread): Owner | null {
    for (const gap of view.tokens) {
      if (gap.kind !== 'space' || gap.to - gap.from < GAP_MIN || gap.from <= range.from || gap.to >= range.to) continue;
      const first = this.readHere(view, { from: range.from, to: gap.from }, nest);
      if (first.kind !== 'fits' || first.fitted.action !== null) continue;
      const column = gap.to - gap.from;
      const isDeeper = column > line.column;
      const beside = placeAt(column, { nest, into, column: line.column });
      const inside = { contexts: first.fitted.wording.statement.inside, outcomes: outcomesInside(first.fitted, nest.outcomes, null) };
      const second = this.readHere(view, { from: gap.to, to: range.to }, isDeeper ? inside : beside.nest);
      if (second.kind !== 'fits') continue;
      this.report(joinedProblem(view, gap, range.to));
      const owner = this.take({ line: { ...line, children: [] }, view, reading: first, nest, into });
      if (!isDeeper) return this.take({ line, view, reading: second, nest: beside.nest, into: beside.into });
      const below = line.children.filter((child) => child.column > column);
      this.take({ line: { ...line, children: below }, view, reading: second, nest: owner.spot, into: owner.sentence.children });
      const others = line.children.filter((child) => child.column <= column);
      this.block(others, owner.spot, owner.sentence.children);
      return owner;
    }
    return null;
  }

  /** What can be understood of a line that is nothing here: a statement of another place, or the action after its colon. */
  private readPart(view: View, range: Range): Extract<LineReading, { readonly kind: 'fits' }> | null {
    const whole = this.readHere(view, range, { contexts: everywhere, outcomes: noOutcomes });
    if (whole.kind === 'fits') return whole;
    const { tail } = cut(view, range);
    const action = tail === null || tail.from === tail.to ? null : readLine(view, tail, { contexts: ['steps'], outcomes: anyOutcomes });
    return action?.kind === 'fits' ? action : null;
  }

  /** Brackets that nobody closes, or nobody opened. */
  private checkBrackets(view: View, range: Range, nest: Nest): void {
    const open: Range[] = [];
    for (const { kind, from, to } of view.tokens) {
      if (kind === 'open') open.push({ from, to });
      if (kind === 'close' && open.pop() === undefined)
        this.report(error('bracket-stray', { place: placeOf({ from, to }), facts: { bracket: view.source.slice(from, to) } }));
    }
    for (const { from, to } of open) {
      const bracket = view.source.slice(from, to);
      const insert = bracket === '(' ? ')' : '）';
      const at = closingPlace(
        { view, range, spot: { contexts: nest.contexts, outcomes: nest.outcomes, parties: this.parties } },
        from,
        insert,
      );
      this.report(
        error('bracket-unclosed', {
          place: placeOf({ from, to }),
          facts: { bracket },
          fixes: [{ code: 'insert', facts: { text: insert }, edits: [{ from: at, to: at, insert }] }],
        }),
      );
    }
  }

  private report(problem: Problem): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push(problem);
  }
}

/** A statement that was read, and what may stand below it. */
interface Owner {
  readonly sentence: Growing;
  readonly spot: Nest;
  /** Whether its line was not where it belongs, which has been told. */
  readonly isMoved: boolean;
}

interface Taken {
  readonly line: Line;
  readonly view: View;
  readonly reading: Extract<LineReading, { readonly kind: 'fits' }>;
  readonly nest: Nest;
  readonly into: Sentence[];
  readonly isMoved?: boolean;
}

interface Unread {
  readonly line: Line;
  readonly view: View;
  readonly range: Range;
  readonly nest: Nest;
  readonly into: Sentence[];
}

/** How a 结果 line begins, in each face. */
const outcomesWords: readonly string[] = firstWords('outcomes');
/** How a declared word for work begins. */
const verbWords: readonly string[] = firstWords('verbWord');
/** How the list of parties begins. */
const partiesWords: readonly string[] = firstWords('parties');

function firstWords(id: StatementId): readonly string[] {
  return wordings.flatMap(({ statement, pattern }) =>
    statement.id === id && pattern.head[0]?.kind === 'words' ? [pattern.head[0].parts[0] ?? ''] : [],
  );
}

function plainText(view: View, range: Range): string {
  const token = wholeQuoted(view, range);
  return token === undefined ? view.source.slice(range.from, range.to) : unquoted(view, token);
}

/** A full stop at a line's end is ignored. */
function withoutStop(view: View, line: Line): Range {
  const last = view.text.charAt(line.to - 1);
  const isStop = last === '。' || (last === '.' && !/[0-9]/.test(view.text.charAt(line.to - 2)));
  return isStop && line.to - line.from > 1 ? trimmed(view, { from: line.from, to: line.to - 1 }) : { from: line.from, to: line.to };
}

/** Whether a line that fits may be two: it holds a gap, and no text that runs to its end. */
const mayBeJoined = (view: View, { fitted }: Extract<LineReading, { readonly kind: 'fits' }>): boolean =>
  view.tokens.some(({ kind, from, to }) => kind === 'space' && to - from >= GAP_MIN) &&
  !fitted.captures.some(({ type }) => running.has(type));

const running: ReadonlySet<string> = new Set(['rest', 'said', 'message']);
/** Blanks between two statements whose line break went: one level of indentation. */
const GAP_MIN = 2;

/** Where a line of this indentation belongs: here, or among those that hold this line. */
function placeAt(indentation: number, here: Omit<Outer, 'isMoved'>): Pick<Outer, 'nest' | 'into'> {
  let at = here;
  while (at.nest.outer !== null && indentation < at.column) at = at.nest.outer;
  return at;
}

function joinedProblem(view: View, gap: Range, to: number): Problem {
  const indentation = view.source.slice(gap.from, gap.to);
  return error('statements-joined', {
    place: placeOf({ from: gap.to, to }),
    facts: { found: view.source.slice(gap.to, to) },
    fixes: [{ code: 'own-line', facts: {}, edits: [{ from: gap.from, to: gap.to, insert: `\n${indentation}` }] }],
  });
}

function indentProblem(code: 'indent-too-deep' | 'indent-too-shallow', line: Line, column: number): Problem {
  const edit = { from: line.start, to: line.from, insert: ' '.repeat(column) };
  return error(code, {
    place: placeOf(line),
    facts: { column: line.column, expected: column },
    fixes: [{ code: 'indent-by', facts: { column }, edits: [edit] }],
  });
}
