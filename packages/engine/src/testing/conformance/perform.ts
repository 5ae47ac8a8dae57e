import { assert, present } from '../../base/assert.ts';
import { type CaseId, caseId } from '../../base/id.ts';
import type { NewEvent, Reply, Sender, Submitted } from '../../host/host.ts';
import type { Address } from '../../machine/event.ts';
import { openTasks } from '../../machine/open-tasks.ts';
import type { OpenTask } from '../../machine/state.ts';
import type { QueryOutcome } from '../../model/query.ts';
import type { Input } from './input.ts';
import { momentIn, type Stage } from './stage.ts';
import { nameIn } from './tell.ts';

/** Does one line of a script; what the host answered where the log does not say it. */
export async function perform(stage: Stage, input: Input): Promise<string | null> {
  const [verb = ''] = input.words;
  const act = verbs[verb];
  return act === undefined ? doTask(stage, input) : act(stage, input);
}

type Act = (stage: Stage, input: Input) => Promise<string | null>;

const clerk: Sender = { actor: { kind: 'system', id: 'desk' } };

const verbs: Readonly<Record<string, Act>> = Object.assign(Object.create(null), {
  // start [flow] {login} · start with {message}
  start: async ({ host, flows, states }, { words, values }) => {
    const name = words.find((word) => word.startsWith('「'))?.slice(1, -1);
    const flow = present(
      flows.find(({ compiled }) => name === undefined || compiled.flow.name === name),
      'the flow to start',
    ).compiled.flow;
    const brought = values === null ? {} : words.includes('with') ? { message: values } : { login: values };
    const started = await host.start({ flow: flow.id, caseId: caseId(`case-${states.size + 1}`), ...brought, by: clerk });
    return refusalIn(started);
  },
  // until 2026-03-09 18:00
  until: async ({ host }, { words }) => {
    await host.advanceTo(momentIn(words.slice(1, 3).join(' ')));
    return null;
  },
  // register 户籍 found {record} · register 户籍 down
  register: async ({ registers }, { words: [, data = '', outcome = ''], values }) => {
    registers.set(data, replyOf(outcome, values));
    return null;
  },
  // post 整改报告 [under key] {values}: to whoever waits for it
  post: async ({ host }, { words, values }) => {
    const key = words[2] === 'under' ? { key: words[3] ?? '' } : {};
    const posted = await host.post({ message: words[1] ?? '', ...key, values: values ?? {}, by: clerk });
    return typeof posted === 'string' ? posted : `reaches ${posted.join(', ')}`;
  },
  // message 整改报告 [case-2] {values}: to a case
  message: (stage, { words, values }) =>
    send(stage, caseNamed(stage, words[2]), { kind: 'message', message: words[1] ?? '', values: values ?? {} }),
  // result 收费 paid {record}: what came of a payment, delivery or call
  result: (stage, { words: [, name = '', outcome = ''], values }) => {
    const { id, at } = place(stage, name);
    return send(stage, id, { kind: 'result', to: at, outcome, ...(values === null ? {} : { record: values }) });
  },
  claim: (stage, input) => onTask(stage, input, (to) => ({ kind: 'claim', to })),
  release: (stage, input) => onTask(stage, input, (to) => ({ kind: 'release', to })),
  nudge: (stage, input) => onTask(stage, input, (to) => ({ kind: 'nudge', to })),
  supervise: (stage, input) => onTask(stage, input, (to) => ({ kind: 'supervise', to })),
  // transfer 一科/张 甲 李
  transfer: (stage, input) => onTask(stage, input, (to) => ({ kind: 'transfer', to, person: input.words[3] ?? '' })),
  delegate: (stage, input) => onTask(stage, input, (to) => ({ kind: 'delegate', to, person: input.words[3] ?? '' })),
  // addSigner 一科 会签 三科
  addSigner: (stage, input) => onTask(stage, input, (to) => ({ kind: 'addSigner', to, party: input.words[3] ?? '' })),
  dropSigner: (stage, input) => onTask(stage, input, (to) => ({ kind: 'dropSigner', to, party: input.words[3] ?? '' })),
  // extend 甲 3 “理由”
  extend: (stage, { words: [, name = '', days = ''], said }) => {
    const { id, at } = place(stage, name);
    return send(stage, id, { kind: 'extend', to: at, byDays: Number(days), reason: said ?? '' });
  },
  // jump [from] to “理由”
  jump: (stage, { words, said }) => {
    const [, first = '', second] = words;
    const id = caseNamed(stage, undefined);
    const from = second === undefined ? {} : { from: place(stage, first).at };
    return send(stage, id, { kind: 'jump', target: nodeNamed(stage, id, second ?? first), reason: said ?? '', ...from });
  },
  withdraw: (stage, { words: [, who], said }) =>
    send(stage, caseNamed(stage, undefined), { kind: 'withdraw', reason: said ?? '' }, person(who ?? '申请人')),
  recall: (stage, { said, words: [, id] }) => send(stage, caseNamed(stage, id), { kind: 'recall', reason: said ?? '' }),
  suspend: (stage, { said }) => send(stage, caseNamed(stage, undefined), { kind: 'suspend', reason: said ?? '' }),
  resume: (stage, { said }) => send(stage, caseNamed(stage, undefined), { kind: 'resume', reason: said ?? '' }),
  rate: (stage, { words: [, stars], said }) => {
    const given = [1, 2, 3, 4, 5] as const;
    const words = said === null ? {} : { words: said };
    return send(
      stage,
      caseNamed(stage, undefined),
      { kind: 'rating', stars: given.find((one) => String(one) === stars) ?? 5, ...words },
      person('申请人'),
    );
  },
  // mend 户籍 again · mend 户籍 found {record}
  mend: (stage, { words: [, name = '', how = ''], values }) => {
    const { id, at } = place(stage, name);
    const by = how === 'again' || how === 'asNew' ? how : { outcome: how, ...(values === null ? {} : { record: values }) };
    return send(stage, id, { kind: 'incidentResolved', to: at, how: by });
  },
} satisfies Record<string, Act>);

/** 一科[/张] 审核甲 [outcome] “理由” {form}: the open task of that name, with its first outcome when none is said. */
async function doTask(stage: Stage, { words, said, values, line }: Input): Promise<string | null> {
  const [who = '', name = '', outcome] = words;
  const by = person(who);
  const found = taskOf(stage, name, by.actor.kind === 'person' ? by.actor.party : '');
  assert(found !== null, `expected an open task for ${line} but got ${openNames(stage).join(', ')}`);
  const { id, task } = found;
  return send(
    stage,
    id,
    {
      kind: 'complete',
      to: task.from,
      outcome: outcome ?? task.task.outcomes[0] ?? '',
      ...(values === null ? {} : { form: values }),
      ...(said === null ? {} : { reason: said }),
    },
    by,
  );
}

async function onTask(stage: Stage, { words: [, who = '', name = ''] }: Input, eventOf: (to: Address) => NewEvent): Promise<string | null> {
  const by = person(who);
  const task = taskOf(stage, name, by.actor.kind === 'person' ? by.actor.party : '');
  const { id, at } = task === null ? place(stage, name) : { id: task.id, at: task.task.from };
  return send(stage, id, eventOf(at), by);
}

/** A person of a party: `一科/张` or, where no one is named, `一科` itself. */
function person(who: string): Sender {
  const [party = '', id = `${party}的人`] = who.split('/');
  return { actor: { kind: 'person', id, party } };
}

interface Found {
  readonly id: CaseId;
  readonly task: OpenTask;
}

function taskOf({ states, compiledOf }: Stage, name: string, party: string): Found | null {
  const open = [...states].flatMap(([id, state]) => openTasks(compiledOf(id), state).map((task): Found => ({ id, task })));
  const named = open.filter(({ task }) => task.task.step === name);
  return named.find(({ task }) => task.task.party === party) ?? named[0] ?? null;
}

const openNames = ({ states, compiledOf }: Stage): readonly string[] =>
  [...states].flatMap(([id, state]) => openTasks(compiledOf(id), state).map(({ task }) => `${task.party} ${task.step}`));

/** Where a token stands, by the name of what it stands at. */
function place({ states, compiledOf }: Stage, name: string): { readonly id: CaseId; readonly at: Address } {
  for (const [id, { scopes }] of states) {
    for (const scope of scopes) {
      for (const { node, visit } of scope.tokens)
        if (nameIn(compiledOf(id), node) === name) return { id, at: { scope: scope.id, node, visit } };
    }
  }
  throw new Error(`expected something going on at ${name}`);
}

function nodeNamed({ compiledOf }: Stage, id: CaseId, name: string): Extract<NewEvent, { kind: 'jump' }>['target'] {
  const nodes = compiledOf(id).graph.nodes.filter((node) => node.name === name);
  return present(nodes.find(({ work }) => work.kind !== 'pass') ?? nodes[0], `a place called ${name}`).id;
}

function caseNamed({ states }: Stage, id: string | undefined): CaseId {
  return id === undefined ? present([...states.keys()][0], 'a case') : caseId(id);
}

async function send({ host }: Stage, id: CaseId, event: NewEvent, by: Sender = clerk): Promise<string | null> {
  return refusalIn(await host.send(id, event, by));
}

/** A host may leave refusals out of its log: they are told from its answer. */
function refusalIn({ outcome }: Submitted): string | null {
  if (outcome.kind === 'applied') return null;
  if (outcome.kind !== 'refused') return outcome.kind;
  const { code, field, facts } = outcome.refusal;
  return `refused: ${code}${field === undefined ? '' : ` ${field}`}${Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts)}`}`;
}

function replyOf(outcome: string, values: Input['values']): Reply {
  if (outcome === 'down') return { kind: 'failure', code: 'register-down', retry: 'later' };
  const known: readonly QueryOutcome[] = ['found', 'notFound', 'mismatch', 'declined', 'unavailable'];
  const said = present(
    known.find((one) => one === outcome),
    `an answer of a register for ${outcome}`,
  );
  return { kind: 'answer', outcome: said, ...(values === null ? {} : { record: values }) };
}
