import { html, type TemplateResult } from 'lit';
import type { Party } from '../app/wire.ts';

/** How a party is drawn: its character or letters, its colour, and whether the colours have come round again. */
export interface Seal {
  readonly text: string;
  readonly hue: number;
  readonly again: boolean;
}

/** A seal for each party of a flow, in order of declaration: the first character that no other party uses. */
export function sealsOf(parties: readonly Party[]): ReadonlyMap<string, Seal> {
  const seals = new Map<string, Seal>();
  const taken = new Set<string>();
  for (const [at, party] of parties.entries()) {
    const text = candidates(party.name).find((one) => !taken.has(one.toLowerCase())) ?? freeNumber(taken, at + 1);
    taken.add(text.toLowerCase());
    seals.set(party.name, { text, hue: (at % hues) + 1, again: at >= hues });
  }
  return seals;
}

/** A party's seal; its name is always said, in the text beside it or to the reader of the screen. */
export function seal(seals: ReadonlyMap<string, Seal>, party: string, size: '' | 's' | 'l' = ''): TemplateResult {
  const drawn = seals.get(party) ?? { text: candidates(party)[0] ?? '?', hue: 0, again: true };
  const letters = drawn.text.length > 1 ? 'two' : '';
  return html`<span class="seal p${drawn.hue} ${size} ${letters} ${drawn.again ? 'again' : ''}" title=${party} aria-hidden="true"
    >${drawn.text}</span
  >`;
}

const hues = 8;

/** The first number from `least` on that no seal shows yet: a party may itself be called 6. */
function freeNumber(taken: ReadonlySet<string>, least: number): string {
  let number = least;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function candidates(name: string): readonly string[] {
  if (!/^[\p{Script=Latin}\d]/u.test(name)) return Array.from(name.replaceAll(/\s/gu, ''));
  const initials = name.split(/\s+/u).map((word) => word.charAt(0).toUpperCase());
  const first = name.charAt(0).toUpperCase();
  const rest = Array.from(name.slice(1).replaceAll(/\s/gu, ''));
  return [...(initials.length > 1 ? [initials.slice(0, 2).join('')] : []), ...rest.map((letter) => first + letter)];
}
