import { type Flow, measuresOf, type Plan, withoutPlaces } from '@lianban/engine';
import type { Shelved } from '../../flows/shelf.ts';

/** One line of the list of flows. */
export function flowCardWire({ version, compiled }: Shelved): Readonly<Record<string, unknown>> {
  const { flow, plan } = compiled;
  const { lead, promised } = flow.meta;
  return {
    id: version.id,
    version: version.version,
    name: version.name,
    hash: version.hash,
    publishedAt: version.publishedAt,
    ...(lead === undefined ? {} : { lead }),
    parties: flow.parties.map(({ name, role }) => ({ name, role })),
    ...(promised === undefined ? {} : { promised }),
    ...figuresOf(flow, plan),
  };
}

/** One version with its tree, its plan and its forms, each field with how it gets its value. */
export function flowWire(shelved: Shelved): Readonly<Record<string, unknown>> {
  const { flow, plan } = shelved.compiled;
  return {
    ...flowCardWire(shelved),
    flow: withoutPlaces(flow),
    plan,
    forms: flow.forms.map(({ name, fields }) => ({ name, fields: fields.map((field) => fieldWire(name, field, plan)) })),
    source: { format: shelved.version.format, text: shelved.version.source },
  };
}

function fieldWire(
  form: string,
  { name, type, required }: Flow['forms'][number]['fields'][number],
  plan: Plan,
): Readonly<Record<string, unknown>> {
  const planned = plan.fields.find((field) => field.form === form && field.field === name);
  const from = planned?.from ?? 'ask';
  return {
    name,
    type,
    required,
    entry: from === 'ask' ? 'ask' : 'waived',
    from,
    ...(planned?.data === undefined ? {} : { data: planned.data }),
  };
}

/** Papers handed in and doors knocked at: as declared before, as computed after when every register answers. */
function figuresOf(flow: Flow, plan: Plan): Readonly<Record<string, unknown>> {
  const { before, after } = measuresOf(flow, plan);
  const figure = (was: number | undefined, is: number): Readonly<Record<string, number>> => ({
    ...(was === undefined ? {} : { before: was }),
    after: is,
  });
  return { documents: figure(before?.documents, after.documents.least), departments: figure(before?.departments, after.doors) };
}
