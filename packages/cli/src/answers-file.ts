import type { Value, Values } from '@lianban/engine';

/** `answers.json`: what the people of a run do where the usual is not wanted. */
export interface AnswersFile {
  readonly login: Values;
  readonly values: ReadonlyMap<string, Value>;
  readonly outcomes: ReadonlyMap<string, string>;
}

/** What is wrong with an answers file. */
export interface AnswersFault {
  readonly pointer: string;
  readonly expected: string;
}

/** Reads a parsed answers file. */
export function readAnswers(json: unknown): AnswersFile | AnswersFault {
  if (!isRecord(json)) return { pointer: '', expected: '{ "login", "values", "outcomes" }' };
  const { login = {}, values = {}, outcomes = {} } = json;
  if (!isRecord(login)) return { pointer: '/login', expected: '{ name: value }' };
  if (!isRecord(values)) return { pointer: '/values', expected: '{ field: value }' };
  if (!isRecord(outcomes) || Object.values(outcomes).some((outcome) => typeof outcome !== 'string'))
    return { pointer: '/outcomes', expected: '{ step: outcome }' };
  return {
    login: Object.fromEntries(Object.entries(login).map(([name, value]) => [name.startsWith('$') ? name : `$${name}`, value])) as Values,
    values: new Map(Object.entries(values)) as ReadonlyMap<string, Value>,
    outcomes: new Map(Object.entries(outcomes)) as ReadonlyMap<string, string>,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
