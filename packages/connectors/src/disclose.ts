import { checkValue, type Value, type Values } from '@lianban/engine';
import { DROPPED_NAMES_MAX } from './limits.ts';
import { type Answer, type Failure, failure, type Request } from './request.ts';

/** What may reach the case of an answer, and the names of what may not. */
export interface Disclosure {
  readonly answer: Answer | Failure;
  readonly disclosed: readonly string[];
  readonly dropped: readonly string[];
}

/** Keeps the declared fields of an answer, and of a verification the verdict alone. */
export function disclose(request: Request, answer: Answer): Disclosure {
  if (answer.outcome !== 'found') return { answer: { kind: 'answer', outcome: answer.outcome }, disclosed: [], dropped: namesIn(answer) };
  return request.mode === 'verify' ? discloseVerdict(request, answer) : discloseFields(request, answer);
}

function discloseVerdict(request: Request, answer: Answer): Disclosure {
  const name = request.only[0]?.name;
  if (answer.verdict === undefined) return refused('the register gave no verdict', namesIn(answer));
  const record = name === undefined ? {} : keep([[name, answer.verdict]]);
  return { answer: { kind: 'answer', outcome: 'found', record }, disclosed: name === undefined ? [] : [name], dropped: namesIn(answer) };
}

function discloseFields(request: Request, answer: Answer): Disclosure {
  const record = answer.record ?? {};
  const kept: [string, Value][] = [];
  for (const field of request.only) {
    if (!Object.hasOwn(record, field.name)) continue;
    const value = record[field.name] ?? null;
    const fault = value === null ? null : checkValue(value, field.type);
    if (fault !== null) return refused(`${field.name}: ${fault.code}`, namesIn(answer));
    kept.push([field.name, value]);
  }
  const asked = new Set(request.only.map((field) => field.name));
  return {
    answer: { kind: 'answer', outcome: 'found', record: keep(kept) },
    disclosed: kept.map(([name]) => name),
    dropped: namesIn(answer).filter((name) => !asked.has(name)),
  };
}

/** A null prototype, because a register may well have a field called `constructor`. */
function keep(entries: readonly (readonly [string, Value])[]): Values {
  const record: Record<string, Value> = Object.create(null);
  for (const [name, value] of entries) record[name] = value;
  return Object.freeze(record);
}

function refused(cause: string, dropped: readonly string[]): Disclosure {
  return { answer: failure('answer-not-valid', 'never', cause), disclosed: [], dropped };
}

const namesIn = (answer: Answer): readonly string[] => Object.keys(answer.record ?? {}).slice(0, DROPPED_NAMES_MAX);
