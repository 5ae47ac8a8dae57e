import type { Flow } from '../model/flow.ts';

/** Whether what a line says of a party is said of this one: the party itself, or, of a party declared 多个, any one of its units. */
export function speaksFor({ parties }: Flow, written: string, actual: string): boolean {
  if (written === actual) return true;
  return parties.some(({ name, many }) => name === written && many === true) && !parties.some(({ name }) => name === actual);
}
