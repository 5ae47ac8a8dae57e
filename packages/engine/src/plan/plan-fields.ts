import type { Flow } from '../model/flow.ts';
import type { Field } from '../model/form.ts';
import type { PlannedField } from '../model/plan.ts';
import { mergedForm } from './merged-form.ts';
import type { Sources } from './sources.ts';

/** For each field of each form: typed by the person, known from signing in, brought by a query, or computed. */
export function planFields(flow: Flow, sources: Sources): readonly PlannedField[] {
  return flow.forms.flatMap((form) =>
    mergedForm(flow, form).fields.map((field) => ({ form: form.name, field: field.name, ...supplyOf(field, sources) })),
  );
}

function supplyOf(field: Field, sources: Sources): Pick<PlannedField, 'from' | 'data'> {
  switch (field.source.kind) {
    case 'asked':
      return { from: 'ask' };
    case 'formula':
      return { from: 'formula' };
    case 'value': {
      if (field.source.path[0] === '$login') return { from: 'login' };
      const [data] = sources.queriesBehind(field.source.path);
      if (data !== undefined) return { from: 'query', data };
      // A value made in the flow (a message, a task, another field) is taken over, which is what a formula does.
      return { from: 'formula' };
    }
  }
}
