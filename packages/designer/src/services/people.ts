import { checkValue } from '@lianban/engine';
import type { Language } from '../words/language.ts';

/** An invented person to apply as, until an identity service is connected. Region 99 exists nowhere. */
export interface Invented {
  readonly name: Readonly<Record<Language, string>>;
  readonly citizenId: string;
}

/** The invented people offered. The registers of the examples know them. */
export const inventedPeople: readonly Invented[] = [
  { name: { zh: '张样例', en: 'Zhang Yangli' }, citizenId: '990101199001011249' },
  { name: { zh: '李示范', en: 'Li Shifan' }, citizenId: '990101199001011257' },
  { name: { zh: '王试行', en: 'Wang Shixing' }, citizenId: '990102198805121023' },
  { name: { zh: '陈举例', en: 'Chen Juli' }, citizenId: '990103199203081045' },
];

/** True for the number of somebody who cannot exist: nobody real is let in while nobody signs in. */
export function isInvented(citizenId: string): boolean {
  return citizenId.startsWith('99') && checkValue(citizenId, { kind: 'citizenId' }, { required: true }) === null;
}
