import type { NameTable } from '../formula/names.ts';
import type { Flow } from '../model/flow.ts';
import type { Field, Form } from '../model/form.ts';
import type { Plan } from '../model/plan.ts';

/** A field as a form asks it; its value is kept under the form that declares it. */
export interface FormField {
  readonly field: Field;
  readonly form: string;
}

/** Every form with all its fields: one that is merged from the items takes them from the plan. */
export function formsOf(flow: Flow, plan: Plan, names: NameTable): ReadonlyMap<string, readonly FormField[]> {
  return new Map(flow.forms.map((form) => [form.name, form.merged === true ? mergedFields(form, { flow, plan, names }) : ownFields(form)]));
}

const ownFields = (form: Form): readonly FormField[] => form.fields.map((field) => ({ field, form: form.name }));

interface Around {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly names: NameTable;
}

function mergedFields(merged: Form, { flow, plan, names }: Around): readonly FormField[] {
  const declared = new Map<string, FormField>();
  for (const form of [merged, ...flow.forms]) {
    for (const field of ownFields(form)) if (!declared.has(field.field.name)) declared.set(field.field.name, field);
  }
  return plan.fields.flatMap(({ form, field: name }): readonly FormField[] => {
    if (form !== merged.name) return [];
    const found = declared.get(name);
    if (found !== undefined) return [found];
    const type = names.find([name])?.type ?? { kind: 'text' };
    return [{ form, field: { kind: 'field', name, type, required: false, source: { kind: 'asked' }, constraints: [] } }];
  });
}
