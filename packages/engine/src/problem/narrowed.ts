import { likeliest } from '../base/nearest.ts';
import { type Place, place } from '../base/place.ts';
import type { Fact, Fix, Problem } from '../base/problem.ts';

/**
 * The same problem, told where exactly: when it is about a name (fact `name`) that stands once in its place, the place
 * becomes the name's, and the declared name that is clearly meant (among the fact `suggestions`, if any) becomes a fix.
 */
export function narrowed(problem: Problem, source: string): Problem {
  const { name, suggestions } = problem.facts;
  if (problem.place === null || typeof name !== 'string') return problem;
  const at = onlyMention(problem.place, name, source);
  if (at === null) return problem;
  const offered =
    problem.fixes ??
    (suggestions === undefined
      ? []
      : fixesFor(at, { name, suggestions, isMember: source.charAt(at.from - 1) === '.', isParty: problem.code === 'party-unknown' }));
  return { ...problem, place: at, ...(offered.length === 0 ? {} : { fixes: offered }) };
}

function onlyMention(within: Place, name: string, source: string): Place | null {
  const text = source.slice(within.from, within.to);
  const at = name === '' ? -1 : text.indexOf(name);
  if (at < 0 || text.indexOf(name, at + name.length) >= 0) return null;
  const found = place(within.from + at, within.from + at + name.length);
  return within.file === undefined ? found : { ...found, file: within.file };
}

interface Unknown {
  readonly name: string;
  readonly suggestions: Fact;
  readonly isMember: boolean;
  readonly isParty: boolean;
}

function fixesFor(at: Place, { name, suggestions, isMember, isParty }: Unknown): readonly Fix[] {
  const named = Array.isArray(suggestions) ? suggestions.map(String) : [];
  // Behind a point only the last part of a path is wrong.
  const best = likeliest(name, isMember ? named.map((path) => path.slice(path.lastIndexOf('.') + 1)) : named);
  if (best === null || best.includes('$') || (isParty && saysMore(name, best))) return [];
  return [{ code: 'replace-with', facts: { insert: best }, edits: [{ from: at.from, to: at.to, insert: best }] }];
}

/** Whether who was written is somebody else, or more than who: 公积金中心主任 is not 公积金中心, and 窗口在三天内 holds a limit. */
function saysMore(written: string, party: string): boolean {
  const more = written.replace(party, '').trim();
  return written.includes(party) && (/^[\x20-\x7e]+$/.test(more) ? more.includes(' ') : [...more].length > 1);
}
