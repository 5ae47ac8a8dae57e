import { address, answer, anything, instantSchema, type JsonSchema, page, text, words } from './parts.ts';

const duration: JsonSchema = answer({ amount: { type: 'number' }, unit: text });
const beforeAfter: JsonSchema = answer({ before: { type: 'number' }, after: { type: 'number' } }, []);

/** One line of the list of flows. */
export const flowCard: JsonSchema = answer(
  {
    id: text,
    version: text,
    name: text,
    hash: text,
    publishedAt: instantSchema,
    lead: text,
    parties: { type: 'array', items: answer({ name: text, role: text }) },
    promised: duration,
    documents: beforeAfter,
    departments: beforeAfter,
  },
  ['id', 'version', 'name', 'hash', 'publishedAt', 'parties'],
);

const formField: JsonSchema = answer(
  { name: text, type: anything, required: { type: 'boolean' }, entry: { enum: ['ask', 'waived'] }, from: text, data: text },
  ['name', 'type', 'required', 'entry', 'from'],
);

/** One version of a flow. */
export const flowDetail: JsonSchema = {
  allOf: [
    flowCard,
    answer({
      flow: { type: 'object', description: 'The flow as its tree' },
      plan: { type: 'object', description: 'The derived order, what is asked and what is fetched' },
      forms: { type: 'array', items: answer({ name: text, fields: { type: 'array', items: formField } }) },
      source: answer({ format: text, text: { type: 'string' } }),
    }),
  ],
};

/** What publishing answers. */
export const published: JsonSchema = answer({ id: text, version: text, hash: text, problems: { type: 'array', items: anything } });

/** One event's answer. */
export const submitted: JsonSchema = answer({
  caseId: text,
  rev: { type: 'integer' },
  outcome: { enum: ['applied', 'held'] },
  repeated: { type: 'boolean', description: 'True when it had come before' },
});

const going: JsonSchema = { type: 'array', items: answer({ step: text, party: { type: ['string', 'null'] }, at: address }) };

/** What an event would do to all that is going on in a case. */
export const previewed: JsonSchema = answer({
  cancels: going,
  parks: going,
  keeps: going,
  starts: going,
  ends: { anyOf: [answer({ result: text, end: { type: 'string' } }), { type: 'null' }] },
});

/** Where a message went; kept for whoever will wait for it when that was nobody yet. */
export const messageTaken: JsonSchema = answer({ cases: { type: 'array', items: submitted }, kept: { type: 'boolean' } });

/** A task. */
export const task: JsonSchema = answer(
  {
    key: text,
    caseId: text,
    flow: text,
    flowName: text,
    step: text,
    work: text,
    word: text,
    party: text,
    unit: text,
    item: text,
    outcomes: { type: 'array', items: text },
    fields: { type: 'array', items: anything },
    material: anything,
    holder: text,
    delegate: text,
    reasonFor: { type: 'array', items: text },
    due: instantSchema,
    openedAt: instantSchema,
    state: { enum: ['open', 'closed'] },
  },
  ['key', 'caseId', 'flow', 'flowName', 'step', 'work', 'party', 'outcomes', 'fields', 'reasonFor', 'openedAt', 'state'],
);

/** One line of the list of cases. */
export const caseLine: JsonSchema = answer(
  {
    id: text,
    flow: text,
    flowName: text,
    version: text,
    rev: { type: 'integer' },
    status: { enum: ['open', 'suspended', 'finished', 'archived'] },
    result: text,
    startedAt: instantSchema,
    changedAt: instantSchema,
  },
  ['id', 'flow', 'flowName', 'version', 'rev', 'status', 'startedAt', 'changedAt'],
);

/** Trouble that a person must mend. */
export const incident: JsonSchema = answer(
  { id: text, caseId: text, reason: text, facts: anything, to: anything, at: instantSchema, mendedAt: instantSchema },
  ['id', 'caseId', 'reason', 'facts', 'to', 'at'],
);

const step: JsonSchema = answer(
  {
    name: text,
    state: { enum: ['running', 'done', 'left'] },
    party: text,
    item: text,
    at: instantSchema,
    endedAt: instantSchema,
    by: text,
    outcome: text,
  },
  ['name', 'state', 'party', 'at'],
);
const query: JsonSchema = answer(
  { data: text, purpose: text, basis: text, actor: text, at: instantSchema, outcome: text, endedAt: instantSchema },
  ['data', 'purpose', 'actor', 'at'],
);

/** One case, as its own page shows it. */
export const caseDetail: JsonSchema = {
  allOf: [
    caseLine,
    answer(
      {
        ending: text,
        reason: words,
        applicant: text,
        finishedAt: instantSchema,
        steps: { type: 'array', items: step },
        items: { type: 'array', items: answer({ name: text, status: text, reason: words }, ['name', 'status']) },
        tasks: { type: 'array', items: task },
        queries: { type: 'array', items: query },
        receipts: { type: 'array', items: anything },
        certificates: {
          type: 'array',
          items: answer({ name: text, number: text, item: text, at: instantSchema }, ['name', 'number', 'at']),
        },
        sent: { type: 'array', items: answer({ kind: text, at: instantSchema, state: text, effect: anything }) },
        incidents: { type: 'array', items: incident },
      },
      ['steps', 'items', 'tasks', 'queries', 'receipts', 'certificates', 'sent', 'incidents'],
    ),
  ],
};

/** One event of a case. */
export const historyEntry: JsonSchema = answer(
  {
    id: text,
    rev: { type: 'integer' },
    at: instantSchema,
    kind: text,
    who: text,
    party: text,
    step: text,
    outcome: text,
    answer: text,
    reason: words,
  },
  ['id', 'rev', 'at', 'kind', 'who', 'answer'],
);

/** The lists. */
export const pages: Readonly<Record<'flows' | 'cases' | 'tasks' | 'incidents' | 'history', JsonSchema>> = {
  flows: page(flowCard),
  cases: page(caseLine),
  tasks: page(task),
  incidents: page(incident),
  history: page(historyEntry),
};
