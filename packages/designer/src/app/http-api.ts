import type { Facts } from '@lianban/engine';
import type { Language } from '../words/language.ts';
import type { Api, CaseWord, Decision, Person } from './api.ts';
import { type FlowJson, flowDetailOf } from './flow-detail.ts';
import { Trouble } from './trouble.ts';
import type { Case, CaseLine, FlowCard, FlowDetail, HistoryEntry, Task } from './wire.ts';

const timeoutMs = 15_000;
const tasksPerPart = 200;
const partsMax = 10;

/** The server's HTTP interface. Answers of ours are trusted to have the shape it documents. */
export function httpApi(base: string, language: () => Language): Api {
  const http = new Http(base, language);
  const flows = new Map<string, Promise<FlowDetail>>();
  return {
    flows: async () => (await http.get<Answer<FlowCard>>('/api/flows')).entries,
    flow: (id) => {
      const kept = flows.get(id);
      if (kept !== undefined) return kept;
      const asked = http.get<FlowJson>(`/api/flows/${encodeURIComponent(id)}`).then(flowDetailOf);
      flows.set(id, asked);
      asked.catch(() => flows.delete(id));
      return asked;
    },
    start: (flow, person, party) => startCase(http, { flow, person, party }),
    cases: async ({ flow, after }) => {
      const { entries, next } = await http.get<Answer<CaseLine>>(`/api/cases${query({ flow, after })}`);
      return { entries, next: next === null ? null : String(next) };
    },
    case: (id) => wholeCase(http, id),
    tasks: ({ flow, party }) => allTasks(http, { flow, party }),
    task: async (key) => openOnly(await http.get<Task & { readonly state: string }>(`/api/tasks/${encodeURIComponent(key)}`)),
    complete: (key, decision) => complete(http, key, decision),
    say: async (caseId, word, actor) => {
      await http.post(`/api/cases/${encodeURIComponent(caseId)}/events`, { ...eventOf(word), actor });
    },
  };
}

interface Answer<Entry> {
  readonly entries: readonly Entry[];
  readonly next: number | null;
}

async function startCase(http: Http, { flow, person, party }: { flow: string; person: Person; party: string }): Promise<string> {
  const answer = await http.post<{ readonly caseId: string }>('/api/cases', {
    flow,
    login: { citizenId: person.citizenId, name: person.name },
    actor: { id: person.citizenId, party },
  });
  return answer.caseId;
}

/** A case as the server tells it, before its history is laid beside it. */
type CaseJson = Omit<Case, 'history' | 'rateable'>;

async function wholeCase(http: Http, id: string): Promise<Case> {
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const [one, history] = await Promise.all([http.get<CaseJson>(path), allOf<HistoryEntry>(http, `${path}/history`)]);
  const invited = one.sent.some((sent) => sent.kind === 'invite');
  const rated = history.some((entry) => entry.kind === 'rating');
  return { ...one, incidents: one.incidents.filter((incident) => incident.mendedAt === undefined), history, rateable: invited && !rated };
}

async function allTasks(http: Http, filter: { flow: string; party: string | undefined }): Promise<readonly Task[]> {
  return allOf<Task>(http, `/api/tasks${query({ ...filter, limit: String(tasksPerPart) })}`);
}

async function allOf<Entry>(http: Http, path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  for (let part = 0; part < partsMax; part += 1) {
    const join = path.includes('?') ? '&' : '?';
    const answer: Answer<Entry> = await http.get(after === undefined ? path : `${path}${join}after=${after}`);
    entries.push(...answer.entries);
    if (answer.next === null) break;
    after = String(answer.next);
  }
  return entries;
}

function openOnly(task: Task & { readonly state: string }): Task {
  if (task.state === 'closed') throw new Trouble('gone', '');
  return task;
}

async function complete(http: Http, key: string, decision: Decision): Promise<void> {
  const { outcome, form, reason, actor } = decision;
  await http.post(`/api/tasks/${encodeURIComponent(key)}/complete`, { outcome, form, ...(reason === undefined ? {} : { reason }), actor });
}

function eventOf(word: CaseWord): Readonly<Record<string, unknown>> {
  if (word.kind === 'incidentResolved') return { kind: word.kind, to: word.incident.to, how: 'again' };
  return word;
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) search.set(name, value);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

class Http {
  readonly #base: string;
  readonly #language: () => Language;
  // A request that got no answer is sent again under the same id, so that it cannot happen twice.
  readonly #unanswered = new Map<string, string>();

  constructor(base: string, language: () => Language) {
    this.#base = base;
    this.#language = language;
  }

  get<Body>(path: string): Promise<Body> {
    return this.#ask<Body>(path, { method: 'GET' });
  }

  async post<Body>(path: string, body: unknown): Promise<Body> {
    const text = JSON.stringify(body);
    const same = `${path} ${text}`;
    const id = this.#unanswered.get(same) ?? crypto.randomUUID();
    this.#unanswered.set(same, id);
    const answer = await this.#ask<Body>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: text,
      answered: () => this.#unanswered.delete(same),
    });
    return answer;
  }

  async #ask<Body>(path: string, { answered, ...request }: RequestInit & { answered?: () => void }): Promise<Body> {
    const headers = new Headers(request.headers);
    headers.set('accept-language', this.#language());
    headers.set('accept', 'application/json');
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`${this.#base}${path}`, { ...request, headers, signal: AbortSignal.timeout(timeoutMs) });
      if (response.ok) {
        const read: Body = await response.json();
        answered?.();
        return read;
      }
      body = await response.json();
    } catch {
      throw new Trouble('unreachable', '');
    }
    if (response.status < serverErrors) answered?.();
    throw troubleFrom(response.status, body);
  }
}

const serverErrors = 500;
const overCodes = new Set(['task-closed', 'event-stale', 'event-not-expected', 'case-not-found', 'task-not-found', 'flow-not-found']);

function troubleFrom(status: number, body: unknown): Trouble {
  const document = membersOf(body);
  const text = (name: string): string => textOf(document.get(name));
  const reason = membersOf(document.get('reason'));
  const why = { code: textOf(reason.get('code')), facts: factsOf(reason.get('facts')) };
  const said = text('detail') === '' ? text('title') : text('detail');
  if (status === 404 || overCodes.has(text('code'))) return new Trouble('gone', said);
  const field = text('field');
  if (text('code') !== 'event-not-right' || ['', 'outcome', 'reason'].includes(field)) return new Trouble('failed', said);
  return new Trouble('wrong', said, new Map([[field, why]]));
}

function factsOf(value: unknown): Facts {
  const entries = [...membersOf(value)].filter((entry): entry is [string, Facts[string]] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(entries);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
