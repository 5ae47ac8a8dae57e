import { error, type Problem } from '../base/problem.ts';
import type { Sentence } from './sentence.ts';

/** Statements whose lines do not hang together: a block with nothing below it, 否则 without 如果. */
export function blockProblems(sentences: readonly Sentence[], source: string): readonly Problem[] {
  const problems: Problem[] = [];
  collect(sentences, source, problems);
  return problems;
}

function collect(sentences: readonly Sentence[], source: string, problems: Problem[]): void {
  let before: Sentence['id'] | null = null;
  for (const sentence of sentences) {
    const { id, children, place } = sentence;
    const found = place === undefined ? '' : source.slice(place.from, place.to).replace(/[:：]\s*$/u, '');
    if ((id === 'else' || id === 'elseIf') && before !== 'if' && before !== 'elseIf' && before !== 'lost')
      problems.push(error('else-alone', { place, facts: { found } }));
    if (blocks.has(id) && children.length === 0) problems.push(error('block-empty', { place, facts: { found } }));
    collect(children, source, problems);
    before = id;
  }
}

/** What says nothing without the lines below it; 继续 says that nothing is to be done. */
const blocks: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'if',
  'elseIf',
  'else',
  'case',
  'otherwise',
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
  'cases',
  'include',
  'repeat',
  'special',
  'forEach',
]);
