import { REFERENCES_MAX } from '../base/limits.ts';
import type { Place } from '../base/place.ts';
import { error, type Facts, type Problem, warning } from '../base/problem.ts';
import type { Flow, Import } from '../model/flow.ts';
import { readText, type TextReading } from '../text/read.ts';
import { type ReferenceCode, referenceCodes } from './codes.ts';
import type { Lock, Locked } from './lock.ts';

/** A file that a flow refers to. */
export interface Referred {
  /** What tells it from others: its path from where the lock is, or its name in a registry. */
  readonly name: string;
  readonly text: string;
  /** Of its `lockedText`, in hexadecimal. */
  readonly sha256: string;
}

/** Finds what 引用「path」 in a file means; null where there is none. The reading of files is the host's. */
export type FindReferred = (path: string, from: string) => Referred | null;

/** What references are followed from, and with what. */
export interface References {
  readonly name: string;
  readonly flow: Flow;
  readonly find: FindReferred;
  /** Null where nothing is locked yet. */
  readonly lock: Lock | null;
}

/** What following all references of a flow gave. */
export interface Resolution {
  readonly problems: readonly Problem[];
  /** Every file that was reached, as a lock says it. */
  readonly reached: Lock;
}

/** Follows every 引用 of a flow and of what it refers to: each file once, circles, missing and changed ones told with the way that leads there. */
export function resolveReferences({ name, flow, find, lock }: References): Resolution {
  const walk: Walk = { find, lock, problems: [], reached: new Map(), read: new Map(), told: new Set() };
  for (const one of flow.imports) follow(walk, one, { chain: [name], place: one.place });
  return { problems: walk.problems, reached: walk.reached };
}

interface Walk {
  readonly find: FindReferred;
  readonly lock: Lock | null;
  readonly problems: Problem[];
  readonly reached: Map<string, Locked>;
  /** Every file is read once, however many refer to it. */
  readonly read: Map<string, TextReading>;
  /** Codes and names told: a file that two ways lead to is told of once. */
  readonly told: Set<string>;
}

/** The way to a reference: names of files, the first first, and where the first of them says 引用. */
interface Way {
  readonly chain: readonly string[];
  readonly place: Place | undefined;
}

function follow(walk: Walk, { path, version }: Import, way: Way): void {
  const found = walk.find(path, way.chain.at(-1) ?? '');
  const chain = [...way.chain, found?.name ?? path];
  const tell = (code: ReferenceCode, facts: Facts = {}): void => report(walk, code, { place: way.place, facts: { path, chain, ...facts } });
  if (found === null) return tell('reference-missing');
  if (way.chain.includes(found.name)) return tell('reference-circular');
  const isNew = !walk.reached.has(found.name);
  if (isNew && walk.reached.size >= REFERENCES_MAX) return tell('reference-too-many', { max: REFERENCES_MAX });
  const reading = walk.read.get(found.name) ?? readText(found.text);
  walk.read.set(found.name, reading);
  const errors = reading.problems.filter(({ severity }) => severity === 'error').length;
  if (reading.flow === null || errors > 0) return tell('reference-broken', { errors: Math.max(errors, 1) });
  const { imports, version: own } = reading.flow;
  walk.reached.set(found.name, { ...(own === undefined ? {} : { version: own }), sha256: found.sha256 });
  if (version !== undefined && !isVersion(own ?? '', version)) tell('reference-version', { wanted: version, version: own ?? '' });
  const locked = walk.lock?.get(found.name);
  if (locked === undefined) tell('reference-unlocked');
  else if (locked.sha256 !== found.sha256) tell('reference-changed');
  // A file walked before has been walked to its end: a circle through it would have led back to it then.
  if (isNew) for (const one of imports) follow(walk, one, { chain, place: way.place });
}

/** Whether a version is the one wanted: 1 means every 1.x. */
const isVersion = (version: string, wanted: string): boolean => version === wanted || version.startsWith(`${wanted}.`);

function report(
  { problems, told }: Walk,
  code: ReferenceCode,
  { place, facts }: { readonly place: Place | undefined; readonly facts: Facts },
): void {
  const { chain } = facts;
  const last = Array.isArray(chain) ? (chain.at(-1) ?? '') : '';
  const key = `${code} ${last}`;
  if (told.has(key)) return;
  told.add(key);
  const make = referenceCodes[code].severity === 'warning' ? warning : error;
  problems.push(make(code, { place, facts, trace: Array.isArray(chain) ? chain.map(String) : [] }));
}
