import type { Place, TextEdit } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { type Opened, touches } from '../edit/opened.ts';
import { render } from '../problem/render.ts';

/** A mend that is offered for a problem. */
export interface CodeAction {
  readonly title: string;
  readonly problem: Problem;
  readonly edits: readonly TextEdit[];
}

/** The mends of the problems that touch a stretch of the text; a host that has checked the text gives what was found. */
export function codeActionsAt(text: Opened, stretch: Place, problems: readonly Problem[] = text.problems): readonly CodeAction[] {
  return problems.filter(({ place }) => place !== null && touches(place, stretch)).flatMap((problem) => actionsFor(text, problem));
}

/** The first mend of every problem, as far as they leave each other alone: what can be mended at one stroke. */
export function mendsOf(text: Opened, problems: readonly Problem[] = text.problems): readonly TextEdit[] {
  const made: TextEdit[] = [];
  for (const { fixes } of problems) {
    const edits = fixes?.[0]?.edits ?? [];
    if (edits.every((edit) => !made.some((other) => touches(edit, other)))) made.push(...edits);
  }
  return made.sort((one, other) => one.from - other.from);
}

function actionsFor({ source, reading, lines }: Opened, problem: Problem): readonly CodeAction[] {
  const { fixes = [] } = render(problem, { source, language: reading.language, lines });
  return fixes.map(({ title, edits }) => ({ title, problem, edits }));
}
