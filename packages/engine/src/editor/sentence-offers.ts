import type { Opened } from '../edit/opened.ts';
import type { Located } from '../edit/where.ts';
import { outcomeWords } from '../text/outcomes.ts';
import type { Standing } from '../text/print-sentences.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Context, StatementId } from '../text/statements/ids.ts';
import { type Statement, statements } from '../text/statements/table.ts';
import { answers, severally } from './usual.ts';

/** A place for a line: what holds it, and what stands beside it. */
export interface LinePlace {
  readonly text: Opened;
  readonly holder: Located | null;
  readonly standing: Standing;
  readonly siblings: readonly Sentence[];
  /** The caret's line, from 0. */
  readonly line: number;
  /** Whether the place is behind a colon, where one action stands. */
  readonly isAction: boolean;
  /** Whether something happened that the line answers: an outcome, a deadline. */
  readonly isAnswer: boolean;
}

/** The statements that may begin a line here, the likeliest first. */
export function statementsHere(place: LinePlace): readonly Statement[] {
  const { standing, isAnswer, isAction } = place;
  const contexts = [...standing.contexts].sort((one, other) => Number(one === 'under') - Number(other === 'under'));
  const here = contexts.flatMap((context) => statements.filter(({ within }) => within.includes(context)));
  const fitting = [...new Set(here)].filter((statement) => mayStand(statement, place) && !(isAction && statement.form === 'block'));
  return fitting.sort((one, other) => rankOf(one.id, isAnswer) - rankOf(other.id, isAnswer));
}

/** Outcomes lead below work, answers below a deadline; what only answers comes late among steps. */
function rankOf(id: StatementId, isAnswer: boolean): number {
  if (id === 'onOutcome') return 0;
  if (answers.has(id) && !ends.has(id)) return isAnswer ? 1 : 4;
  return isAnswer && ends.has(id) ? 1 : 2;
}

const ends: ReadonlySet<StatementId> = new Set<StatementId>(['end', 'stop', 'notify', 'jump', 'return']);
const handlers: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
]);
/** Whether what stands below a statement answers something that happened. */
export const isHandler = (id: Sentence['id']): boolean => handlers.has(id);
/** The same for the statement that holds a line. */
export const answersTo = (holder: Located | null): boolean => holder !== null && isHandler(holder.sentence.id);

const single: ReadonlySet<Context> = new Set<Context>(['file', 'header', 'data', 'item', 'start', 'under', 'message']);

function mayStand({ id, within }: Statement, { text, siblings, standing, holder, line }: LinePlace): boolean {
  if (
    !severally.has(id) &&
    standing.contexts.some((context) => single.has(context) && within.includes(context)) &&
    siblings.some((sentence) => sentence.id === id)
  )
    return false;
  if (standing.contexts.includes('file') && !text.reading.sentences.some((sentence) => sentence.id === 'flow'))
    return id === 'flow' || id === 'import';
  switch (id) {
    case 'elseIf':
    case 'else': {
      const above = siblings.findLast((sentence) => sentence.line < line)?.id;
      return above === 'if' || above === 'elseIf';
    }
    case 'otherwise':
    case 'outcomes':
      return !siblings.some((sentence) => sentence.id === id) && (id !== 'outcomes' || holder?.sentence.id === 'task');
    case 'onItemDenied':
      return holder?.sentence.id === 'joint' || holder?.sentence.id === 'jointAll';
    case 'exceeded':
      return holder?.sentence.id === 'return' || holder?.sentence.id === 'jump';
    case 'exhausted':
      return holder?.sentence.id === 'retry';
    case 'onOutcome':
    case 'deem':
      return outcomeWords(standing.outcomes, standing.language).length > 0;
    default:
      return true;
  }
}

/** The outcomes of a statement that have no line of their own yet, as they are written. */
export function outcomesLeft({ siblings, standing }: LinePlace): readonly string[] {
  const said = new Set(
    siblings.flatMap((sentence) => {
      const slot = sentence.id === 'onOutcome' ? sentence.slots.get('outcome') : undefined;
      return slot?.kind === 'outcome' ? [slot.outcome] : [];
    }),
  );
  const { own, standard } = standing.outcomes;
  const words = outcomeWords(standing.outcomes, standing.language);
  return words.filter((_, index) => !said.has((own ?? standard)[index] ?? '')).slice(isWork(own, standard) ? 1 : 0);
}

/** The first outcome of work goes on by itself. */
const isWork = (own: readonly string[] | null, standard: readonly string[]): boolean => own !== null || standard.length > 1;
