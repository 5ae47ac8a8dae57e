import type { Person } from './api.ts';

// Until an identity service is connected, who acts is only what this tab remembers.
const acting = new Map<string, Person>();
const keyOf = (caseId: string, party: string): string => `lianban.acting.${caseId}.${party}`;

/** Remembers, in this tab, who acts for a party of a case. */
export function actAs(caseId: string, party: string, person: Person): void {
  acting.set(keyOf(caseId, party), person);
  try {
    sessionStorage.setItem(keyOf(caseId, party), JSON.stringify([person.name, person.citizenId]));
  } catch {
    // Storage may be switched off; the memory of the page is enough until it is closed.
  }
}

/** Who acts for a party of a case, as far as this tab knows. */
export function actingFor(caseId: string, party: string): Person | undefined {
  const known = acting.get(keyOf(caseId, party));
  if (known !== undefined) return known;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(caseId, party)) ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    const [name, citizenId] = kept.map(String);
    return name === undefined || citizenId === undefined ? undefined : { name, citizenId };
  } catch {
    return undefined;
  }
}
