/** A fenced block of a page that names a file: ```ts check.ts, or ```text check.ts for what check.ts prints. */
export interface Snippet {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

/** Every named block of a Markdown page, in its order. */
export function snippetsOf(markdown: string): Snippet[] {
  return [...markdown.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language = '', file = '', text = '']) => ({
    language,
    file,
    text,
  }));
}
