import type { Flow } from '../model/flow.ts';
import type { Field, Form } from '../model/form.ts';

/** The form as people meet it: 由全部事项合并 keeps each field that some item uses, once; any other form is as written. */
export function mergedForm(flow: Flow, form: Form): Form {
  if (form.merged === undefined) return form;
  const used = usedFields(flow);
  const own = form.fields.filter((field) => used.has(field));
  const names = new Set(own.map((field) => field.name));
  const others: Field[] = [];
  for (const field of used) {
    if (!names.has(field.name)) {
      names.add(field.name);
      others.push(field);
    }
  }
  return { ...form, fields: [...own, ...others] };
}

/** The declared fields that items name under 填报, in the order items name them. */
function usedFields(flow: Flow): ReadonlySet<Field> {
  const byPath = new Map<string, Field>();
  for (const form of flow.forms) {
    for (const field of form.fields) {
      byPath.set(`${form.name}.${field.name}`, field);
      if (!byPath.has(field.name)) byPath.set(field.name, field);
    }
  }
  const found = new Set<Field>();
  for (const item of flow.items) {
    for (const use of item.uses) {
      const field = byPath.get(use.path.join('.'));
      if (field !== undefined) found.add(field);
    }
  }
  return found;
}
