import type { Work } from '../graph/node-work.ts';
import type { Field } from '../model/form.ts';
import { namesIn } from '../model/reads.ts';
import type { Task } from '../model/step.ts';
import type { ValueType } from '../model/value.ts';
import type { FormField } from './forms-of.ts';
import type { Point, Program } from './program.ts';

/** A field somebody fills in, and where its value is kept. */
export interface Asked {
  readonly field: Field;
  readonly into:
    | { readonly kind: 'form'; readonly form: string }
    | { readonly kind: 'answer' }
    | { readonly kind: 'record' }
    | { readonly kind: 'value' }
    | { readonly kind: 'paper'; readonly material: string };
}

/** A value somebody only sees; `data` supplies it, so that it is never asked. */
export interface Shown {
  readonly name: string;
  readonly type: ValueType;
  readonly path: readonly string[];
  readonly data?: string;
  readonly form?: FormField;
  readonly paper?: string;
}

/** What a piece of work asks and shows: the same for every case, so worked out once. */
export interface WorkFields {
  readonly asked: readonly Asked[];
  readonly shown: readonly Shown[];
}

const none: WorkFields = Object.freeze({ asked: [], shown: [] });
const known = new WeakMap<Point, WorkFields>();

/** The fields of the work at a point. */
export function fieldsOf(program: Program, point: Point): WorkFields {
  const found = known.get(point);
  if (found !== undefined) return found;
  const { work } = point.node;
  const fields =
    work.kind === 'work' ? ofWork(program, work.work, work.supplies === undefined ? [] : suppliedBy(program, work.supplies.data)) : none;
  known.set(point, fields);
  return fields;
}

function ofWork(program: Program, work: Work, supplied: readonly Asked[]): WorkFields {
  switch (work.for) {
    case 'step':
      return ofStep(program, work.step, supplied);
    case 'refill':
      return ofStep(program, work.form, []);
    case 'upload':
      return { asked: [paper(work.step.material)], shown: [] };
    case 'material':
      return { asked: [paper(work.material.name)], shown: [] };
    case 'supply':
      return { asked: [paper(work.step.material)], shown: [] };
    case 'check':
      return { asked: supplied, shown: [{ name: work.step.material, type: file, path: [], paper: work.step.material }] };
    case 'item': {
      const asked = work.item.gives.flatMap((give): readonly Asked[] => (give.kind === 'value' ? [givenValue(program, give.path)] : []));
      return { asked, shown: work.item.uses.map(({ path }) => shownAt(program, path)) };
    }
    case 'correct': {
      const used = work.item.uses.map(({ path }) => askedAt(program, path));
      const shown = work.item.uses.filter((_, index) => used[index] === null).map(({ path }) => shownAt(program, path));
      return { asked: used.filter((one) => one !== null), shown };
    }
    case 'extend':
    case 'pledge':
    case 'pledgeCheck':
      return none;
  }
}

function ofStep(program: Program, step: Task, supplied: readonly Asked[]): WorkFields {
  if (step.verb === 'fill') return ofForm(program, step);
  const edited = (step.edits ?? []).map((path) => askedAt(program, path)).filter((one) => one !== null);
  const editedNames = new Set(edited.map(({ field }) => field.name));
  const sees = step.sees?.map((path) => shownAt(program, path)) ?? allFormFields(program);
  return { asked: [...supplied, ...edited], shown: sees.filter(({ name }) => !editedNames.has(name)) };
}

function ofForm(program: Program, step: Task): WorkFields {
  const fields = program.forms.get(step.form ?? step.name ?? '') ?? [];
  const asked = fields
    .filter(({ field }) => field.source.kind === 'asked')
    .map(({ field, form }): Asked => ({ field, into: { kind: 'form', form } }));
  const situations =
    step === program.firstFill
      ? program.flow.situations.map((situation): Asked => ({ field: questionOf(situation), into: { kind: 'answer' } }))
      : [];
  const taken = fields.filter(({ field }) => field.source.kind !== 'asked').map((field) => waived(program, field));
  return { asked: [...situations, ...asked], shown: taken };
}

function waived(program: Program, field: FormField): Shown {
  const planned = program.plan.fields.find(
    (one) => one.field === field.field.name && program.forms.get(one.form)?.includes(field) === true,
  );
  const data = planned?.data ?? (planned?.from === 'login' ? 'login' : 'formula');
  return { name: field.field.name, type: field.field.type, path: [field.form, field.field.name], form: field, data };
}

function allFormFields(program: Program): readonly Shown[] {
  const fields = [...program.forms.values()]
    .flat()
    .map((form): Shown => ({ name: form.field.name, type: form.field.type, path: [form.form, form.field.name], form }));
  const answers = program.flow.situations.map(({ name, type }): Shown => ({ name, type, path: [name] }));
  return [...answers, ...fields];
}

function shownAt(program: Program, path: readonly string[]): Shown {
  return { name: path.join('.'), type: program.names.find(path)?.type ?? { kind: 'text' }, path };
}

/** The field a path stands for, where a person is asked for it. */
function askedAt(program: Program, path: readonly string[]): Asked | null {
  const situation = path.length === 1 ? program.flow.situations.find(({ name }) => name === path[0]) : undefined;
  if (situation !== undefined) return { field: questionOf(situation), into: { kind: 'answer' } };
  const [form, name] = program.names.find(path)?.means ?? path;
  const field = program.forms.get(form ?? '')?.find((one) => one.field.name === name);
  return field?.field.source.kind === 'asked' ? { field: field.field, into: { kind: 'form', form: field.form } } : null;
}

function questionOf({ name, type, required }: Program['flow']['situations'][number]): Field {
  return { kind: 'field', name, type, required, source: { kind: 'asked' }, constraints: [] };
}

function suppliedBy(program: Program, data: Program['flow']['data'][number]): readonly Asked[] {
  if (data.mode === 'verify') return [];
  const only = data.only.map((field): Asked => ({ field: { ...field, required: true }, into: { kind: 'record' } }));
  if (only.length > 0 || data.gives === undefined) return only;
  return [{ ...givenValue(program, [data.gives]), into: { kind: 'record' } }];
}

function givenValue(program: Program, path: readonly string[]): Asked {
  const type = program.names.find(path)?.type ?? { kind: 'text' };
  return {
    field: { kind: 'field', name: path.join('.'), type, required: true, source: { kind: 'asked' }, constraints: [] },
    into: { kind: 'value' },
  };
}

const file: ValueType = { kind: 'file', many: false };

function paper(material: string): Asked {
  return {
    field: { kind: 'field', name: material, type: file, required: true, source: { kind: 'asked' }, constraints: [] },
    into: { kind: 'paper', material },
  };
}

/** The names a query sends, which whoever checks by hand must see as well. */
export function keysShown(program: Program, data: Program['flow']['data'][number]): readonly Shown[] {
  return data.keys.flatMap(namesIn).map(({ path }) => shownAt(program, path));
}
