/** What the reference says of one statement: its meaning in both languages and lines that use it, in Chinese; the English ones are made by the formatter. */
export interface Page {
  readonly zh: string;
  readonly en: string;
  readonly example: string;
  /** Where the example stands; steps unless said otherwise. */
  readonly in?: 'file' | 'header' | 'data' | 'item' | 'start';
}

/** Pages by the statement's id in the table. */
export type Pages = Readonly<Record<string, Page>>;

/** Makes a page of what is said in Chinese and in English, an example, and where it stands. */
export const page = ([zh, en]: readonly [string, string], example: string, where?: Page['in']): Page => ({
  zh,
  en,
  example,
  ...(where === undefined ? {} : { in: where }),
});

/** A step for examples that need one. */
export const task = '住建审核「图审」';
