import { type Place, place } from '../base/place.ts';
import type { Fact, Fix, Problem } from '../base/problem.ts';

/**
 * The same problem, told where exactly: when it is about a name (fact `name`) that stands once in its place, the place
 * becomes the name's, and the nearest declared name (first of the fact `suggestions`, if any) becomes a fix.
 */
export function narrowed(problem: Problem, source: string): Problem {
  const { name, suggestions } = problem.facts;
  if (problem.place === null || typeof name !== 'string') return problem;
  const at = onlyMention(problem.place, name, source);
  if (at === null) return problem;
  const offered = problem.fixes ?? (suggestions === undefined ? [] : fixesFor(at, suggestions));
  return { ...problem, place: at, ...(offered.length === 0 ? {} : { fixes: offered }) };
}

function onlyMention(within: Place, name: string, source: string): Place | null {
  const text = source.slice(within.from, within.to);
  const at = name === '' ? -1 : text.indexOf(name);
  if (at < 0 || text.indexOf(name, at + name.length) >= 0) return null;
  const found = place(within.from + at, within.from + at + name.length);
  return within.file === undefined ? found : { ...found, file: within.file };
}

function fixesFor(at: Place, suggestions: Fact): readonly Fix[] {
  const [best] = Array.isArray(suggestions) ? suggestions : [];
  if (typeof best !== 'string' || best.includes('$')) return [];
  return [{ code: 'replace-with', facts: { insert: best }, edits: [{ from: at.from, to: at.to, insert: best }] }];
}
