import { assert } from '../../base/assert.ts';

/** One file of the suite: a flow, flows it calls, and what happens when. */
export interface CaseFile {
  readonly flows: readonly string[];
  readonly scripts: readonly Script[];
}

/** One story of a flow: what is done, line by line, and under each line what came of it. */
export interface Script {
  readonly title: string;
  /** When it begins, as a date and time in China. */
  readonly startAt: string;
  readonly inputs: readonly string[];
  /** The whole story as it stands in the file. */
  readonly told: string;
}

/** A Monday. */
const USUAL_START = '2026-03-02 09:00';

/**
 * Reads a file of the suite. `== flow` begins another flow; `== title` or `== title @ 2026-09-30 09:00` begins a story, in which
 * lines with `>` are done and all others are what came of it.
 */
export function readCaseFile(text: string, head: string): CaseFile {
  const [first = '', ...parts] = text.split(/^== /m);
  const flows = [first];
  const scripts: Script[] = [];
  for (const part of parts) {
    const cut = part.indexOf('\n');
    const title = part.slice(0, cut).trim();
    const body = part.slice(cut + 1);
    if (title === 'flow') flows.push(body);
    else scripts.push(scriptOf(title, body));
  }
  assert(scripts.length > 0, 'expected a story but got a flow alone');
  return { flows: flows.map((flow) => (/^(一件事|service|#)/.test(flow) ? flow : `${head}\n${flow}`)), scripts };
}

/** A file with its stories told anew. */
export function withStories(text: string, stories: readonly string[]): string {
  let next = 0;
  return text
    .split(/^(?=== )/m)
    .map((part, index) =>
      index === 0 || part.startsWith('== flow\n') ? part : `${part.slice(0, part.indexOf('\n') + 1)}${stories[next++]}\n\n`,
    )
    .join('')
    .replace(/\n+$/, '\n');
}

function scriptOf(title: string, body: string): Script {
  const told = body.trim();
  const [name = title, startAt = USUAL_START] = title.split(' @ ');
  return { title: name, startAt, told, inputs: told.split('\n').filter((line) => line.startsWith('> ')) };
}
