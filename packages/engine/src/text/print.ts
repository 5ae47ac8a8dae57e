import type { Flow } from '../model/flow.ts';
import { fileStanding, isInline, printLine, type Standing, standingInside } from './print-sentences.ts';
import { raiseFlow } from './raise/flow.ts';
import type { Sentence } from './sentence.ts';
import type { Language } from './statements/words.ts';

/** The canonical text of a flow: reading it back gives the flow. */
export function printFlow(flow: Flow, language: Language): string {
  const lines: string[] = [];
  let before: Sentence['id'] | null = null;
  for (const sentence of raiseFlow(flow, language)) {
    if (before !== null && !(before === sentence.id && standTogether.has(sentence.id))) lines.push('');
    printBlock([sentence], { standing: fileStanding(language), depth: 0, lines });
    before = sentence.id;
  }
  return `${lines.join('\n')}\n`;
}

/** The lines of sentences that stand at a depth, indented. */
export function printLines(sentences: readonly Sentence[], { standing, depth }: Pick<Page, 'standing' | 'depth'>): readonly string[] {
  const lines: string[] = [];
  printBlock(sentences, { standing, depth, lines });
  return lines;
}

/** Sections of which several stand together without a blank line. */
const standTogether: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'import',
  'situation',
  'material',
  'item',
  'stage',
  'scenario',
]);

interface Page {
  readonly standing: Standing;
  readonly depth: number;
  readonly lines: string[];
}

function printBlock(sentences: readonly Sentence[], page: Page): void {
  for (const sentence of sentences) printSentence(sentence, { ...page, prefix: '' });
}

function printSentence(sentence: Sentence, page: Page & { readonly prefix: string }): void {
  const { standing, depth, lines, prefix } = page;
  const line = prefix + printLine(sentence, standing);
  const inner = standingInside(sentence, standing);
  const [only] = sentence.children;
  if (isInline(sentence) && only !== undefined) {
    const space = standing.language === 'en' ? ' ' : '';
    printSentence(only, { ...page, standing: inner, prefix: line + space });
    return;
  }
  lines.push(`${'  '.repeat(depth)}${line}`);
  printBlock(sentence.children, { standing: inner, depth: depth + 1, lines });
}
