import type { Severity } from '../base/problem.ts';

/** The code of a problem that following 引用 can have. */
export type ReferenceCode =
  | 'reference-missing'
  | 'reference-circular'
  | 'reference-broken'
  | 'reference-version'
  | 'reference-changed'
  | 'reference-unlocked'
  | 'reference-too-many';

/** Every problem of references: how bad it is and the names of its facts. `chain` leads from the file to the one that is the trouble. */
export const referenceCodes: Readonly<Record<ReferenceCode, { readonly severity: Severity; readonly facts: readonly string[] }>> =
  Object.freeze({
    'reference-missing': { severity: 'error', facts: ['path', 'chain'] },
    'reference-circular': { severity: 'error', facts: ['path', 'chain'] },
    /** The file that is referred to has errors of its own. */
    'reference-broken': { severity: 'error', facts: ['path', 'chain', 'errors'] },
    'reference-version': { severity: 'error', facts: ['path', 'chain', 'wanted', 'version'] },
    /** The text is not the one that was locked. */
    'reference-changed': { severity: 'error', facts: ['path', 'chain'] },
    /** No lock says which text is meant. */
    'reference-unlocked': { severity: 'warning', facts: ['path', 'chain'] },
    'reference-too-many': { severity: 'error', facts: ['path', 'chain', 'max'] },
  });
