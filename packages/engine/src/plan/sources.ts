import type { Flow } from '../model/flow.ts';
import type { Field } from '../model/form.ts';
import type { Formula } from '../model/formula.ts';
import type { Data } from '../model/query.ts';
import { namesIn } from '../model/reads.ts';
import { stepsOf } from '../model/walk.ts';

/** Where the values that names stand for come from in the end. */
export interface Sources {
  /** Names of the queries that bring what the path stands for; none when it is asked, known from signing in or made in the flow. */
  readonly queriesBehind: (path: readonly string[]) => readonly string[];
  /** The same for every name of a formula. */
  readonly queriesBehindFormula: (formula: Formula) => readonly string[];
  /** True when signing in, or the message that starts the case, is enough to know the value, queries that need no more included. */
  readonly isKnownAtStart: (path: readonly string[]) => boolean;
  /** The field a path means, bare or with its form before it. */
  readonly fieldOf: (path: readonly string[]) => Field | undefined;
}

/** Follows names to their sources. A field that comes from another value leads on to where that comes from. */
export function sourcesOf(flow: Flow): Sources {
  const data = new Map(flow.data.map((one) => [one.name, one]));
  const queryOf = queryNames(flow);
  const fieldOf = fieldFinder(flow);
  const startAlias = flow.start.kind === 'message' ? (flow.start.as ?? flow.start.name) : undefined;

  const queryBehind = (path: readonly string[]): Data | undefined => data.get(queryOf.get(path[0] ?? '') ?? '');
  const isGiven = (path: readonly string[]): boolean => path[0] === '$login' || (startAlias !== undefined && path[0] === startAlias);

  // The walks keep their own list of what is open: a chain of ten thousand fields must not end in a full stack.
  const behind = new Map<Field, readonly string[]>();
  const queriesAt = (path: readonly string[]): readonly string[] => {
    const field = fieldOf(path);
    const query = field === undefined ? queryBehind(path) : undefined;
    return field === undefined ? (query === undefined ? [] : [query.name]) : (behind.get(field) ?? []);
  };
  const follow = (first: Field): void => {
    const open = [first];
    const entered = new Set<Field>();
    for (let field = open.at(-1); field !== undefined; field = open.at(-1)) {
      const sources = pathsBehind(field);
      const inner = entered.has(field)
        ? []
        : sources.flatMap((path) => fieldOf(path) ?? []).filter((next) => !behind.has(next) && !entered.has(next));
      entered.add(field);
      if (inner.length > 0) open.push(...inner);
      else {
        open.pop();
        if (!behind.has(field)) behind.set(field, [...new Set(sources.flatMap(queriesAt))]);
      }
    }
  };
  const queriesBehind = (path: readonly string[]): readonly string[] => {
    const field = fieldOf(path);
    if (field !== undefined && !behind.has(field)) follow(field);
    return queriesAt(path);
  };
  const known = new Set<Field | Data>();
  const isKnownAtStart = (path: readonly string[]): boolean => {
    const seen = new Set<Field | Data>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (isGiven(next)) continue;
      const from = fieldOf(next) ?? queryBehind(next);
      if (from === undefined || (from.kind === 'field' && from.source.kind === 'asked')) return false;
      if (seen.has(from) || known.has(from)) continue;
      seen.add(from);
      open.push(...(from.kind === 'field' ? pathsBehind(from) : from.keys.flatMap(namesIn).map((key) => key.path)));
    }
    for (const one of seen) known.add(one);
    return true;
  };
  return {
    queriesBehind,
    queriesBehindFormula: (formula) => [...new Set(namesIn(formula).flatMap((name) => queriesBehind(name.path)))],
    isKnownAtStart,
    fieldOf,
  };
}

/** What a query's values are called: its alias, its own name, and its one bare yes/no value. */
function queryNames(flow: Flow): ReadonlyMap<string, string> {
  const names = new Map(flow.data.map((one) => [one.name, one.name]));
  for (const { step } of stepsOf(flow)) if (step.kind === 'query' && step.as !== undefined) names.set(step.as, step.data);
  for (const one of flow.data) if (one.gives !== undefined) names.set(one.gives, one.name);
  return names;
}

function fieldFinder(flow: Flow): (path: readonly string[]) => Field | undefined {
  const byForm = new Map(flow.forms.map((form) => [form.name, new Map(form.fields.map((field) => [field.name, field]))]));
  const bare = new Map<string, Field>();
  for (const form of flow.forms) for (const field of form.fields) if (!bare.has(field.name)) bare.set(field.name, field);
  return ([head, second, ...rest]) => {
    if (head === undefined || rest.length > 0) return undefined;
    return second === undefined ? bare.get(head) : byForm.get(head)?.get(second);
  };
}

function pathsBehind(field: Field): readonly (readonly string[])[] {
  switch (field.source.kind) {
    case 'asked':
      return [];
    case 'value':
      return [field.source.path];
    case 'formula':
      return namesIn(field.source.formula).map((name) => name.path);
  }
}
