import type { Baseline, Flow } from '../model/flow.ts';
import type { PartyRole } from '../model/party.ts';
import type { Plan, PlannedField } from '../model/plan.ts';
import type { Step } from '../model/step.ts';
import type { Duration } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { mostAlong } from './usual-path.ts';

/** What the flow, as written, asks of people; formulas in docs/guide. Counted from the file, never from hope. */
export interface DesignedMeasures {
  /** Papers the applicant hands in, files of forms among them, when every register answers, and when none does. */
  readonly documents: { readonly least: number; readonly most: number };
  /** Fields the applicant types, questions included, and fields shown in all. */
  readonly fields: { readonly typed: number; readonly shown: number };
  /** Offices that work on the case. */
  readonly offices: number;
  /** Doors the applicant goes to: one form serves them all. */
  readonly doors: number;
  /** Times the applicant has to come: documents fetched in person, originals brought. */
  readonly visits: number;
  /** The most pieces of work that offices do by hand when nothing goes wrong. */
  readonly humanSteps: number;
  /** Registers asked. */
  readonly queries: number;
  /** 承诺 of the whole; null where none is given. */
  readonly promised: Duration | null;
  /** The items' promised limits one after the other, and along the derived order. */
  readonly inTurn: readonly Duration[];
  readonly inOrder: readonly Duration[];
}

/** Before, as declared under 改革前, and after, as computed. */
export interface Measures {
  readonly before: Baseline | null;
  readonly after: DesignedMeasures;
}

const outside: ReadonlySet<PartyRole> = new Set(['citizen', 'company', 'system']);

/** The before → after figures of a flow. */
export function measuresOf(flow: Flow, plan: Plan): Measures {
  return { before: flow.meta.baseline ?? null, after: designed(flow, plan) };
}

function designed(flow: Flow, plan: Plan): DesignedMeasures {
  const steps = [...stepsOf(flow)].map(({ step }) => step);
  const inside = new Set(flow.parties.filter(({ role }) => !outside.has(role)).map(({ name }) => name));
  const blocks = [flow.body, ...flow.items.flatMap((item) => (item.steps === undefined ? [] : [item.steps]))];
  const along = (counts: (step: Step) => boolean): number =>
    blocks.reduce((total, block) => total + mostAlong(block, (step) => (counts(step) ? 1 : 0)), 0);
  const usual = blocks.flatMap((block) => [...usualSteps(block)]);
  const workers = [...usual.flatMap((step) => (step.kind === 'task' ? [step.party] : [])), ...flow.items.map(({ authority }) => authority)];
  const handedIn = plan.fields.filter((field) => field.from === 'ask' && isPaper(flow, field)).length;
  const asked = plan.materials.filter(({ from }) => from === 'asked').length + handedIn;
  const uploads = new Set(steps.flatMap((step) => (step.kind === 'upload' ? [step.material] : [])));
  for (const { material } of plan.materials) uploads.add(material);
  return {
    documents: { least: asked + along(({ kind }) => kind === 'upload'), most: uploads.size + handedIn },
    fields: {
      typed: plan.fields.filter(({ from }) => from === 'ask').length - handedIn + flow.situations.length,
      shown: plan.fields.length + flow.situations.length,
    },
    offices: new Set(workers.filter((party) => inside.has(party))).size,
    doors: flow.forms.length === 0 ? 0 : 1,
    visits:
      steps.filter((step) => step.kind === 'serve' && step.by === 'pickup').length +
      flow.materials.filter(({ medium }) => medium === 'original').length,
    humanSteps:
      along((step) => step.kind === 'task' && inside.has(step.party)) + flow.items.filter(({ steps: own }) => own === undefined).length,
    queries: plan.queries.length,
    promised: flow.meta.promised ?? null,
    inTurn: totals(flow.items.flatMap(({ promised }) => (promised === undefined ? [] : [promised]))),
    inOrder: plan.criticalTime,
  };
}

/** Steps met when nothing goes wrong: blocks, but no handlers. */
function* usualSteps(block: readonly Step[]): Generator<Step> {
  for (const step of block) {
    yield step;
    for (const inner of insideOf(step)) yield* usualSteps(inner);
  }
}

function insideOf(step: Step): readonly (readonly Step[])[] {
  if (step.kind === 'choose' || step.kind === 'include') return step.rows.map(({ body }) => body);
  if (step.kind === 'together' || step.kind === 'race') return step.branches.map(({ body }) => body);
  if (step.kind === 'sign') return [step.members.body];
  return step.kind === 'forEach' || step.kind === 'special' || step.kind === 'repeat' ? [step.body] : [];
}

/** A file that a form asks for is a paper handed in, not something typed. */
function isPaper(flow: Flow, { form, field }: PlannedField): boolean {
  const fields = flow.forms.find(({ name }) => name === form)?.fields ?? [];
  return fields.some(({ name, type }) => name === field && type.kind === 'file');
}

/** Adds up by unit, in the order met. */
function totals(durations: readonly Duration[]): readonly Duration[] {
  const sums = new Map<Duration['unit'], number>();
  for (const { amount, unit } of durations) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  return [...sums].map(([unit, amount]) => ({ amount, unit }));
}
