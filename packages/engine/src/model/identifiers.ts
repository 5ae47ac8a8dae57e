import { isDateText } from './date.ts';

/** Why a text is no identifier of its kind. */
export type IdentifierFault = 'length' | 'characters' | 'date' | 'checksum';

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const idChecks = '10X98765432';
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * What is wrong with a citizen ID (GB 11643, 18 characters, a capital X), null when nothing is: its characters, its
 * date of birth, its check character (ISO 7064 MOD 11-2). The region is not looked up: codes come and go, and 99xxxx
 * is what synthetic persons use.
 */
export function citizenIdFault(text: string): IdentifierFault | null {
  if (text.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(text)) return 'characters';
  if (!isDateText(birthDateOf(text))) return 'date';
  return text.at(-1) === citizenIdCheck(text.slice(0, 17)) ? null : 'checksum';
}

/** The check character of a citizen ID's first 17 digits. */
export function citizenIdCheck(digits: string): string {
  const sum = idWeights.reduce<number>((total, weight, at) => total + weight * Number(digits[at]), 0);
  return idChecks.charAt(sum % 11);
}

/** The date of birth that a citizen ID holds, `1990-01-01`. */
export function birthDateOf(citizenId: string): string {
  return `${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`;
}

/** What is wrong with a unified social credit code (GB 32100, 18 characters without I O S V Z), null when nothing is. */
export function creditCodeFault(text: string): IdentifierFault | null {
  if (text.length !== 18) return 'length';
  if (![...text].every((character) => creditAlphabet.includes(character))) return 'characters';
  return text.at(-1) === creditCodeCheck(text.slice(0, 17)) ? null : 'checksum';
}

/** The check character of a credit code's first 17 characters. */
export function creditCodeCheck(characters: string): string {
  const sum = creditWeights.reduce<number>((total, weight, at) => total + weight * creditAlphabet.indexOf(characters.charAt(at)), 0);
  return creditAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is an administrative region's code: six digits down to the county, twelve down to the village. */
export function isRegionCode(text: string): boolean {
  return /^\d{6}(\d{6})?$/.test(text);
}

/** Whether a text is a telephone number of mainland China: mobile, landline with area code, or 400 and 800. */
export function isPhone(text: string): boolean {
  return /^(\+86[- ]?)?(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/.test(text);
}
