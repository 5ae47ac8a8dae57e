// The public door of the editor service: @lianban/engine/editor. Pure, for pages and language servers alike; offsets are UTF-16 units of the text.

export type { Place, TextEdit } from '../base/place.ts';
export { type Opened as OpenText, opened as openText } from '../edit/opened.ts';
export { type Completion, type CompletionKind, type InsertPiece, textOfInsert } from './completion.ts';
export { type CompletionOptions, completionsAt } from './completions.ts';
