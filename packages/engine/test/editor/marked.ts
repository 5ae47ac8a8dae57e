import { type Opened, opened } from '../../src/edit/opened.ts';

/** A text with the caret where ‸ stands in it. */
export interface Marked {
  readonly text: Opened;
  readonly offset: number;
}

/** Takes the caret out of a text. */
export const marked = (source: string): Marked => ({ text: opened(source.replace('‸', '')), offset: source.indexOf('‸') });
