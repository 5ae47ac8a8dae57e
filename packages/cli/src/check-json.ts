import { type Validation, validate } from '@lianban/engine';

/** Checks a flow's JSON face. A file of its own, because it brings the schema. */
export const checkJson = (source: string): Validation => validate(source);
