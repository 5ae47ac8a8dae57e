import { instant } from '../base/id.ts';
import type { CaseData, StepResult } from './state.ts';

/** What a case knows, kind by kind; a kind of which nothing is known is left out. */
export interface DataRow {
  readonly l?: CaseData['login'];
  readonly o?: CaseData['coApplicant'];
  readonly m?: CaseData['message'];
  readonly f?: CaseData['forms'];
  readonly a?: CaseData['answers'];
  readonly r?: CaseData['records'];
  readonly v?: CaseData['values'];
  readonly s?: readonly StepRow[];
  readonly q?: CaseData['asked'];
  readonly p?: CaseData['papers'];
  readonly c?: CaseData['certificates'];
}

type StepRow = readonly [name: string, result: string, by: string, time: number, reason?: string | 0, deemed?: 1];

/** Packs what a case knows. */
export function packData(data: CaseData, from: number): DataRow {
  return {
    ...(isEmpty(data.login) ? none : { l: data.login }),
    ...(isEmpty(data.coApplicant) ? none : { o: data.coApplicant }),
    ...(isEmpty(data.message) ? none : { m: data.message }),
    ...(isEmpty(data.forms) ? none : { f: data.forms }),
    ...(isEmpty(data.answers) ? none : { a: data.answers }),
    ...(isEmpty(data.records) ? none : { r: data.records }),
    ...(isEmpty(data.values) ? none : { v: data.values }),
    ...(isEmpty(data.steps) ? none : { s: Object.entries(data.steps).map(([name, result]) => packStep(name, result, from)) }),
    ...(isEmpty(data.asked) ? none : { q: data.asked }),
    ...(isEmpty(data.papers) ? none : { p: data.papers }),
    ...(isEmpty(data.certificates) ? none : { c: data.certificates }),
  };
}

/** What a case knew when it was packed. */
export function unpackData({ l, o, m, f, a, r, v, s, q, p, c }: DataRow, from: number): CaseData {
  return {
    login: l ?? none,
    coApplicant: o ?? none,
    message: m ?? none,
    forms: f ?? none,
    answers: a ?? none,
    records: r ?? none,
    values: v ?? none,
    steps: s === undefined ? none : Object.fromEntries(s.map((step) => [step[0], unpackStep(step, from)])),
    asked: q ?? none,
    papers: p ?? none,
    certificates: c ?? none,
  };
}

const none = Object.freeze({});

function packStep(name: string, { result, by, time, reason, deemed }: StepResult, from: number): StepRow {
  if (deemed === true) return [name, result, by, time - from, reason ?? 0, 1];
  return reason === undefined ? [name, result, by, time - from] : [name, result, by, time - from, reason];
}

function unpackStep([, result, by, time, reason, deemed]: StepRow, from: number): StepResult {
  return {
    result,
    ...(reason === undefined || reason === 0 ? none : { reason }),
    by,
    time: instant(time + from),
    ...(deemed === 1 ? { deemed: true as const } : none),
  };
}

function isEmpty(kind: object): boolean {
  for (const _name in kind) return false;
  return true;
}
