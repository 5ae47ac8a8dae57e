import type { Sentence } from './sentence.ts';
import type { Context, StatementId } from './statements/ids.ts';
import { statementOf } from './statements/patterns.ts';

/**
 * The sentences without those that were not understood: what stood below them stays where it can, so that one slip
 * does not take a whole block along. A section is known by what it holds.
 */
export function mended(sentences: readonly Sentence[]): readonly Sentence[] {
  if (!holdsLost(sentences)) return sentences;
  return sentences
    .map((sentence, index) => (sentence.id === 'lost' ? sectionOf(sentence, index) : sentence))
    .flatMap((sentence) => mendOne(sentence, ['file']));
}

const holdsLost = (sentences: readonly Sentence[]): boolean => sentences.some(({ id, children }) => id === 'lost' || holdsLost(children));

function mendOne(sentence: Sentence, contexts: readonly Context[]): readonly Sentence[] {
  const statement = statementOf(sentence.id);
  const stands = sentence.id !== 'lost' && statement.within.some((context) => contexts.includes(context));
  if (!stands) return sentence.children.flatMap((child) => mendOne(child, contexts));
  return [{ ...sentence, children: sentence.children.flatMap((child) => mendOne(child, statement.inside)) }];
}

/** What holds lines of each kind. */
const sections: ReadonlyMap<Context, StatementId> = new Map<Context, StatementId>([
  ['header', 'flow'],
  ['parties', 'parties'],
  ['fields', 'form'],
  ['data', 'data'],
  ['item', 'item'],
  ['start', 'start'],
  ['steps', 'body'],
  ['scenario', 'scenario'],
]);

/** A section whose first line was not understood: the first line of a file is its 一件事. */
function sectionOf(lost: Sentence, index: number): Sentence {
  const [first] = lost.children.filter(({ id }) => id !== 'lost');
  const context = first === undefined ? undefined : statementOf(first.id).within.find((one) => sections.has(one));
  const id =
    index === 0 && (context === 'header' || (context === undefined && lost.slots.has('name')))
      ? 'flow'
      : context === undefined
        ? 'lost'
        : (sections.get(context) ?? 'lost');
  const slots = lost.slots.has('name') ? lost.slots : new Map([['name', { kind: 'text', said: { text: '', place: lost.place } }] as const]);
  return { ...lost, id, slots };
}
