import type { Flow } from '../model/flow.ts';
import type { Value, Values } from '../model/value.ts';
import { givenFor } from './given-for.ts';
import { syntheticValue } from './synthetic.ts';
import { syntheticFor } from './synthetic-field.ts';

/** What signing in tells of a synthetic applicant. */
export function syntheticLogin(): Values {
  const login: Record<string, Value> = Object.create(null);
  login['$citizenId'] = syntheticValue({ kind: 'citizenId' }, '', 28);
  login['$name'] = '示例申请人';
  login['$phone'] = syntheticValue({ kind: 'phone' }, '');
  login['$creditCode'] = syntheticValue({ kind: 'creditCode' }, '');
  login['$unitName'] = '示例单位';
  return login;
}

/** The message that starts a case, where one does: given values, else synthetic ones. */
export function startingMessage({ start }: Flow, given: ReadonlyMap<string, Value>): { readonly message?: Values } {
  if (start.kind !== 'message') return {};
  const message: Record<string, Value> = Object.create(null);
  const heads = [start.as ?? start.name, start.name];
  for (const field of start.fields) message[field.name] = givenFor(given, heads, field.name) ?? syntheticFor(field);
  return { message };
}
