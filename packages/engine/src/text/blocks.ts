import type { TextEdit } from '../base/place.ts';
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
  /** An empty 如果 whose lines stand beside it: its 否则 is not alone. */
  let empty: Sentence | null = null;
  for (const sentence of sentences) {
    const { id, children, place } = sentence;
    const isElse = id === 'else' || id === 'elseIf';
    if (isElse && empty !== null) problems.push(blockEmpty(empty, source, sentence.line));
    else if (isElse && before !== 'if' && before !== 'elseIf' && before !== 'lost')
      problems.push(error('else-alone', { place, facts: { found: words(sentence, source) } }));
    if (empty !== null && (isElse || id === 'if')) {
      if (!isElse) problems.push(blockEmpty(empty, source, null));
      empty = null;
    }
    const isEmpty = children.length === 0 && !saysMore(sentence, source);
    if (id === 'if' && isEmpty) empty = sentence;
    else if (blocks.has(id) && isEmpty) problems.push(blockEmpty(sentence, source, null));
    collect(children, source, problems);
    before = id;
  }
  if (empty !== null) problems.push(blockEmpty(empty, source, null));
}

/** Whether something stands behind a comma of a condition: that was told, and is what belongs below it. */
function saysMore({ id, place }: Sentence, source: string): boolean {
  if (place === undefined || (id !== 'if' && id !== 'elseIf' && id !== 'case')) return false;
  const said = source.slice(place.from, place.to + 1).replace(/[（(][^）)]*[）)]|“[^”]*”|「[^」]*」|"[^"]*"/gu, '');
  return /[，,]/u.test(said);
}

const words = ({ place }: Sentence, source: string): string =>
  place === undefined ? '' : source.slice(place.from, place.to).replace(/[:：]\s*$/u, '');

/** Nothing stands below a block. Where 否则 follows, the lines between belong to it and are indented by the fix. */
function blockEmpty(sentence: Sentence, source: string, elseLine: number | null): Problem {
  const edits = elseLine === null || sentence.place === undefined ? [] : indented(source, sentence.place.to, elseLine - sentence.line - 1);
  return error('block-empty', {
    place: sentence.place,
    facts: { found: words(sentence, source) },
    ...(edits.length === 0 ? {} : { fixes: [{ code: 'indent-lines', facts: { lines: edits.length }, edits }] }),
  });
}

/** Two blanks more before each of so many lines behind an offset. */
function indented(source: string, from: number, count: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = from;
  for (let line = 0; line < count; line++) {
    at = source.indexOf('\n', at) + 1;
    if (at === 0) break;
    if (!/^\s*$/u.test(source.slice(at, (source.indexOf('\n', at) + 1 || source.length + 1) - 1)))
      edits.push({ from: at, to: at, insert: '  ' });
  }
  return edits;
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
