export type { Duration, Value, Values, ValueType } from './model/value.ts';
export type { QueryMode, QueryOutcome } from './model/query.ts';
export { checkValue } from './model/value-check.ts';
