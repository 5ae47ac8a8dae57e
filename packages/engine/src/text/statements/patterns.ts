import { present } from '../../base/assert.ts';
import type { Context, ExtraId, StatementId } from './ids.ts';
import { type Pattern, pattern } from './pattern.ts';
import { type Statement, statements } from './table.ts';
import { en } from './words.en.ts';
import type { Language, Words } from './words.ts';
import { zh } from './words.zh.ts';

/** One wording of a statement, ready to be matched. */
export interface Wording {
  readonly statement: Statement;
  readonly words: Words;
  /** Which wording of its column; 0 is printed. */
  readonly variant: number;
  readonly pattern: Pattern;
}

/** One wording of an extra. */
export interface ExtraWording {
  readonly id: ExtraId;
  readonly words: Words;
  readonly variant: number;
  readonly pattern: Pattern;
}

/** The two columns. */
export const faces: readonly Words[] = [zh, en];

/** The words of a language. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en);

const byId: ReadonlyMap<StatementId, Statement> = new Map(statements.map((statement) => [statement.id, statement]));

/** Everywhere that a line may stand. */
export const everywhere: readonly Context[] = [
  'under',
  'rows',
  'branches',
  'steps',
  'header',
  'parties',
  'data',
  'item',
  'start',
  'message',
  'form',
  'fields',
  'scenario',
  'file',
];

const lost: Statement = { id: 'foreign', within: [], extras: [], inside: everywhere, form: 'block' };

/** The table's row for an id; a line that was not understood may hold anything. */
export function statementOf(id: StatementId | 'lost'): Statement {
  if (id === 'lost') return lost;
  const statement = byId.get(id);
  return present(statement, `statement ${id} in the table`);
}

/** All wordings of all statements, both faces. */
export const wordings: readonly Wording[] = statements.flatMap((statement) =>
  faces.flatMap((words) =>
    words.statements[statement.id].map((source, variant) => ({ statement, words, variant, pattern: pattern(source) })),
  ),
);

/** Wordings in the order they are tried: an outcome's line, conditions, work, then the most words first. */
const rankOf = ({ statement, pattern: { weight } }: Wording): number => {
  if (statement.id === 'onOutcome') return 4_000;
  if (conditional.has(statement.id)) return 3_000 + weight;
  if (statement.id === 'together' || statement.id === 'include') return 2_500 + weight;
  if (statement.id === 'task' || statement.id === 'whenWork') return 2_000 + weight;
  return weight;
};
/** Whether a wording is one of 如果 and its kin. */
export const isConditional = ({ statement }: Wording): boolean => conditional.has(statement.id);

const conditional: ReadonlySet<StatementId> = new Set(['if', 'elseIf', 'else', 'case', 'otherwise', 'onlyIf']);

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Wording[]>;
  readonly open: readonly Wording[];
}

function indexOf(context: Context): Index {
  const here = wordings.filter(({ statement }) => statement.within.includes(context)).sort((one, other) => rankOf(other) - rankOf(one));
  const open = here.filter(({ pattern: { first } }) => first === null);
  const firsts = new Set(here.flatMap(({ pattern: { first } }) => (first === null ? [] : [first])));
  return {
    open,
    byFirst: new Map([...firsts].map((first) => [first, here.filter((one) => one.pattern.first === first || one.pattern.first === null)])),
  };
}

const indexes: ReadonlyMap<Context, Index> = new Map(everywhere.map((context) => [context, indexOf(context)]));

/** The wordings that may begin with this character in this context, in the order they are tried. */
export function candidates(context: Context, first: string): readonly Wording[] {
  const index = indexes.get(context);
  return index?.byFirst.get(first) ?? index?.open ?? [];
}

const extras: ReadonlyMap<ExtraId, readonly ExtraWording[]> = new Map(
  [...statements.flatMap((one) => one.extras), 'toBeWritten' as const].map((id) => [
    id,
    faces.flatMap((words) => words.extras[id].map((source, variant) => ({ id, words, variant, pattern: pattern(source) }))),
  ]),
);

/** One word of a closed list leaves no doubt; a date after 至 or until is no condition. */
const extraRank = ({ pattern: { weight, head } }: ExtraWording): number => {
  const [first] = head;
  if (weight === 0 && first?.kind === 'slot' && wordSlots.has(first.type)) return 1_000;
  return head.some((element) => element.kind === 'slot' && element.type === 'date') ? weight + 0.5 : weight;
};
const wordSlots: ReadonlySet<string> = new Set(['medium', 'handling', 'order']);

const extrasOfStatement: ReadonlyMap<StatementId, readonly ExtraWording[]> = new Map(
  statements.map((statement) => [
    statement.id,
    statement.extras.flatMap((id) => extras.get(id) ?? []).sort((one, other) => extraRank(other) - extraRank(one)),
  ]),
);

/** The wordings of the extras a statement may take, most words first. */
export const extrasOf = (id: StatementId): readonly ExtraWording[] => extrasOfStatement.get(id) ?? [];

interface ExtraIndex {
  readonly byFirst: ReadonlyMap<string, readonly ExtraWording[]>;
  readonly open: readonly ExtraWording[];
}

const extraIndexes: ReadonlyMap<StatementId, ExtraIndex> = new Map(statements.map(({ id }) => [id, extraIndexOf(extrasOf(id))]));

function extraIndexOf(all: readonly ExtraWording[]): ExtraIndex {
  const beginning = (first: string | null): readonly ExtraWording[] =>
    all.filter(({ pattern }) => pattern.first === first || pattern.first === null);
  const firsts = new Set(all.flatMap(({ pattern: { first } }) => (first === null ? [] : [first])));
  return { open: beginning(null), byFirst: new Map([...firsts].map((first) => [first, beginning(first)])) };
}

/** Those of a statement's extras that may begin with this character, in the order they are tried. */
export function extraCandidates(id: StatementId, first: string): readonly ExtraWording[] {
  const index = extraIndexes.get(id);
  return index?.byFirst.get(first) ?? index?.open ?? [];
}

/** All wordings of all extras. */
export const extraWordings: readonly ExtraWording[] = [...extras.values()].flat();

/** The pattern by which an extra is printed. */
export function extraPatterns(id: ExtraId, language: Language): readonly ExtraWording[] {
  return (extras.get(id) ?? []).filter(({ words }) => words.language === language);
}

const printed: ReadonlyMap<string, readonly Wording[]> = new Map(
  statements.flatMap(({ id }) =>
    faces.map(
      ({ language }) =>
        [`${language} ${id}`, wordings.filter((one) => one.statement.id === id && one.words.language === language)] as const,
    ),
  ),
);

/** The wordings of a statement in one language, the one that is printed first. */
export const statementPatterns = (id: StatementId, language: Language): readonly Wording[] => printed.get(`${language} ${id}`) ?? [];
