import type { ScopeId } from '../base/id.ts';
import type { Work } from '../graph/node-work.ts';
import type { Material } from '../model/form.ts';
import type { Party } from '../model/party.ts';
import type { Value } from '../model/value.ts';
import type { TaskField, TaskView } from './effect.ts';
import type { Address } from './event.ts';
import { evaluate, fieldValue, holds, type Known, valueAt } from './lookup.ts';
import { isOffered, offersAt } from './offers.ts';
import { own } from './own.ts';
import type { Offer, Point } from './program.ts';
import type { Scope, Timer, Token } from './state.ts';
import { type Asked, fieldsOf, keysShown, type Shown } from './work-fields.ts';

/** What a task view is made from. */
export interface Viewed {
  readonly known: Known;
  readonly scopes: readonly Scope[];
  readonly timers: readonly Timer[];
  readonly scope: ScopeId;
  readonly token: Token;
}

/** A task as its party meets it: exactly what it may see. */
export function taskView(viewed: Viewed, point: Point): TaskView {
  const { known, token } = viewed;
  const due = viewed.timers.length === 0 ? undefined : dueOf(viewed, { scope: viewed.scope, node: token.node, visit: token.visit });
  const { holder, delegate } = token;
  const isPlain = token.party === undefined && (known.vars === undefined || known.vars.length === 0);
  const view = (isPlain ? plainView(known, point) : null) ?? fullView(viewed, point);
  if (due === undefined && holder === undefined) return view;
  return {
    ...view,
    ...(due === undefined ? {} : { due }),
    ...(holder === undefined ? {} : { holder }),
    ...(delegate === undefined ? {} : { delegate }),
  };
}

/** The view of a task that nothing in the case can change: it shows no values, and all its outcomes are always open. */
function plainView(known: Known, point: Point): TaskView | null {
  if (point.view !== undefined) return point.view;
  const { asked, shown } = fieldsOf(known.program, point);
  const { work } = point.node;
  const isSteady =
    asked.length === 0 &&
    shown.length === 0 &&
    work.kind === 'work' &&
    work.supplies === undefined &&
    routeOf(known, work.party) === undefined;
  const offers = offersAt(known.program, point);
  point.view =
    isSteady && offers.every(({ counted }) => counted === null) ? Object.freeze(viewOf(known, point, { party: work.party, offers })) : null;
  return point.view;
}

function fullView(viewed: Viewed, point: Point): TaskView {
  const { known, scopes, scope } = viewed;
  const standing = { program: known.program, scopes, scope };
  const offers = offersAt(known.program, point).filter((offer) => isOffered(offer, standing));
  return viewOf(known, point, { party: partyOf(viewed, point), offers });
}

function viewOf(known: Known, point: Point, { party, offers }: { readonly party: string; readonly offers: readonly Offer[] }): TaskView {
  const { work } = point.node;
  const unit = unitOf(known, work.kind === 'work' ? work.party : party);
  return {
    step: point.node.name ?? point.node.id,
    ...(work.kind === 'work' ? aboutWork(known, work.work) : { work: 'handle' as const }),
    party,
    ...(unit === undefined ? {} : { unit }),
    outcomes: offers.map(({ outcome }) => outcome),
    fields: fieldsSeen(known, point),
    reasonFor: offers.flatMap(({ outcome, wantsReason }) => (wantsReason ? [outcome] : [])),
  };
}

/** Who has the task: the party it was given to, the entry of a list, or the party written. */
export function partyOf({ known, token }: Pick<Viewed, 'known' | 'token'>, point: Point): string {
  if (token.party !== undefined) return token.party;
  const { work } = point.node;
  return calledHere(known, work.kind === 'work' ? work.party : '');
}

/** Whom a name in the text means at this place: the entry of a list that goes by it, else the party written. */
export function calledHere({ vars = [] }: Pick<Known, 'vars'>, written: string): string {
  for (const around of vars) {
    const value = own(around, written);
    if (typeof value === 'string') return value;
  }
  return written;
}

/** Which of several offices a party declared 按 x is in this case; undefined while nobody knows. */
function unitOf(known: Known, written: string): string | undefined {
  const by = routeOf(known, written);
  const unit = by === undefined ? undefined : evaluate(known, by);
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}

const routeOf = ({ program }: Known, written: string): Party['by'] => program.flow.parties.find(({ name }) => name === written)?.by;

function dueOf({ timers }: Viewed, { scope, node, visit }: Address): TaskView['due'] {
  const timer = timers.find((one) => one.timer === 'limit' && one.scope === scope && one.node === node && one.visit === visit);
  return timer?.clock.dueAt;
}

function aboutWork({ program }: Known, work: Work): Pick<TaskView, 'work' | 'word' | 'item' | 'material'> {
  switch (work.for) {
    case 'step':
      return { work: work.step.verb, ...(work.step.word === undefined ? {} : { word: work.step.word }) };
    case 'refill':
      return { work: work.form.verb };
    case 'upload':
      return {
        work: 'upload',
        material: { name: work.step.material, ...(work.step.grade === undefined ? {} : { grade: work.step.grade }) },
      };
    case 'check':
      return {
        work: 'check',
        material: { name: work.step.material, ...(work.step.grade === undefined ? {} : { grade: work.step.grade }) },
      };
    case 'item':
      return { work: 'item', item: work.item.name };
    case 'correct':
      return { work: 'correct', item: work.item.name };
    case 'material':
      return { work: 'upload', material: paperOf(work.material) };
    case 'supply': {
      const material = program.flow.materials.find(({ name }) => name === work.step.material);
      return { work: 'upload', material: material === undefined ? { name: work.step.material } : paperOf(material) };
    }
    case 'extend':
      return { work: 'approve' };
    case 'pledge':
      return { work: 'confirm' };
    case 'pledgeCheck':
      return { work: 'verify' };
  }
}

function paperOf({ name, gradeMin }: Material): { readonly name: string; readonly grade?: NonNullable<Material['gradeMin']> } {
  return { name, ...(gradeMin === undefined ? {} : { grade: gradeMin }) };
}

function fieldsSeen(known: Known, point: Point): readonly TaskField[] {
  const { asked, shown } = fieldsOf(known.program, point);
  const { work } = point.node;
  const keys = work.kind === 'work' && work.supplies !== undefined ? keysShown(known.program, work.supplies.data) : [];
  if (asked.length === 0 && shown.length === 0 && keys.length === 0) return [];
  return [...asked.flatMap((one) => askedField(known, one)), ...[...keys, ...shown].map((one) => shownField(known, one))];
}

/** A field whose condition is known not to hold is not asked; while it is open, an answer is welcome but not required. */
function askedField(known: Known, asked: Asked): readonly TaskField[] {
  const { name, type, required, when } = asked.field;
  const applies = when === undefined ? true : holds(known, when);
  if (applies === false) return [];
  return [{ name, type, required: required && applies === true, entry: 'ask', ...valued(currentValue(known, asked)) }];
}

function currentValue({ data }: Known, { field, into }: Asked): Value | undefined {
  switch (into.kind) {
    case 'form':
      return own(own(data.forms, into.form) ?? {}, field.name);
    case 'answer':
      return own(data.answers, field.name);
    case 'value':
      return own(data.values, field.name);
    case 'record':
      return undefined;
    case 'paper':
      return own(data.papers, into.material);
  }
}

function shownField(known: Known, { name, type, path, data, form, paper }: Shown): TaskField {
  const value = paper !== undefined ? own(known.data.papers, paper) : form === undefined ? valueAt(known, path) : fieldValue(known, form);
  return {
    name,
    type,
    required: false,
    entry: data === undefined ? 'shown' : 'waived',
    ...(data === undefined ? {} : { data }),
    ...valued(value),
  };
}

function valued(value: Value | undefined): { readonly value?: Value } {
  return value === undefined || value === null ? {} : { value };
}
