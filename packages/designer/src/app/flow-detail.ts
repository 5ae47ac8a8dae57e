import type { Data, Flow, Item, Plan, Step } from '@lianban/engine';
import type { FieldLimit, FlowCard, FlowData, FlowDetail, FlowItem, FlowStep, Lead } from './wire.ts';

/** A version of a flow as the server sends it: the card, the tree and the plan. */
export interface FlowJson extends FlowCard {
  readonly flow: Flow;
  readonly plan: Plan;
}

/** What the page needs of a flow, taken from its tree and its plan. */
export function flowDetailOf({ flow, plan, ...card }: FlowJson): FlowDetail {
  return {
    ...card,
    applicant: applicantOf(flow),
    withdrawable: flow.meta.withdrawal?.by !== 'nobody',
    items: flow.items.map((item) => itemOf(item, plan)),
    steps: flow.body.map(stepOf),
    data: flow.data.map((data) => dataOf(data, flow)),
    basis: flow.meta.basis,
    notFor: flow.meta.notFor.map(({ name, advice }) => ({ name, advice })),
    limits: new Map(
      flow.forms.flatMap((form) => form.fields.map((field): [string, readonly FieldLimit[]] => [field.name, field.constraints])),
    ),
    leads: leadsOf(flow),
  };
}

function applicantOf(flow: Flow): string {
  if (flow.start.kind === 'apply' && flow.start.party !== undefined) return flow.start.party;
  for (const step of stepsIn(flow.body)) if (step.kind === 'task' && step.verb === 'fill') return step.party;
  return flow.parties.find((party) => party.role === 'citizen' || party.role === 'company')?.name ?? flow.parties[0]?.name ?? '';
}

function itemOf(item: Item, plan: Plan): FlowItem {
  return {
    name: item.name,
    authority: item.authority,
    ...(item.promised === undefined ? {} : { promised: item.promised }),
    ...(item.legal === undefined ? {} : { legal: item.legal }),
    after: plan.items.find((planned) => planned.item === item.name)?.after ?? [],
    gives: item.gives.flatMap((given) => (given.kind === 'value' ? [] : [given.name])),
  };
}

function stepOf(step: Step): FlowStep {
  const party = partyOf(step);
  return {
    name: step.name ?? (step.kind === 'serve' ? step.document : ''),
    kind: step.kind,
    ...(party === undefined ? {} : { party }),
    ...(step.kind === 'task' ? { verb: step.verb } : {}),
    ...(step.kind === 'task' && step.word !== undefined ? { word: step.word } : {}),
  };
}

function partyOf(step: Step): string | undefined {
  if (step.kind === 'task' || step.kind === 'upload') return step.party;
  return step.kind === 'charge' ? step.payer : undefined;
}

function dataOf(data: Data, flow: Flow): FlowData {
  const queries = [...stepsIn(flow.body)].flatMap((step) => (step.kind === 'query' && step.data === data.name ? [step.as] : []));
  return {
    name: data.name,
    called: queries.filter((name) => name !== undefined),
    source: data.source,
    mode: data.mode,
    ...(data.purpose === undefined ? {} : { purpose: data.purpose }),
    ...(data.basis === undefined ? {} : { basis: data.basis }),
    ...(data.gives === undefined ? {} : { gives: data.gives }),
    ...(data.consent === undefined ? {} : { consent: data.consent }),
    only: data.only.map((field) => field.name),
  };
}

function leadsOf(flow: Flow): FlowDetail['leads'] {
  const leads = new Map<string, ReadonlyMap<string, Lead>>();
  const blocks = [
    flow.body,
    ...flow.items.map((item) => item.steps ?? []),
    ...flow.data.flatMap((data) => data.handlers.map((handler) => handler.body)),
  ];
  for (const block of blocks) {
    for (const step of stepsIn(block))
      if (step.name !== undefined && step.kind === 'task') leads.set(step.name, outcomeLeads(step.handlers));
  }
  return leads;
}

function outcomeLeads(handlers: Step['handlers']): ReadonlyMap<string, Lead> {
  return new Map(
    handlers.flatMap((handler): [string, Lead][] => (handler.on.kind === 'outcome' ? [[handler.on.outcome, leadOf(handler.body)]] : [])),
  );
}

function leadOf(body: readonly Step[]): Lead {
  const last = body.at(-1);
  if (last?.kind === 'return' || last?.kind === 'jump') return { kind: last.kind, target: last.target };
  if (last?.kind === 'stop' || last?.kind === 'end') return { kind: 'stop', name: last.name ?? '', result: last.result };
  return { kind: 'goesOn' };
}

function* stepsIn(block: readonly Step[]): Generator<Step> {
  for (const step of block) {
    yield step;
    for (const body of bodiesOf(step)) yield* stepsIn(body);
    for (const handler of step.handlers) yield* stepsIn(handler.body);
  }
}

function bodiesOf(step: Step): readonly (readonly Step[])[] {
  if ('rows' in step) return step.rows.map((row) => row.body);
  if ('branches' in step) return step.branches.map((branch) => branch.body);
  if ('members' in step) return [step.members.body];
  return 'body' in step && step.body !== undefined ? [step.body] : [];
}
