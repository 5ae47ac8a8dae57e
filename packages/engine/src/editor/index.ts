// The public door of the editor service: @lianban/engine/editor. Pure, for pages and language servers alike; offsets are UTF-16 units of the text.

export type { Place, TextEdit } from '../base/place.ts';
export { type Opened as OpenText, opened as openText } from '../edit/opened.ts';
export { type RenameRefusal, type Renaming, renaming as renameAt } from '../edit/rename.ts';
export { type CodeAction, codeActionsAt, mendsOf } from './code-actions.ts';
export { type Completion, type CompletionKind, type InsertPiece, textOfInsert } from './completion.ts';
export { type CompletionOptions, completionsAt } from './completions.ts';
export { type FoldingRange, foldingRanges } from './folding.ts';
export { formattingOf } from './formatting.ts';
export { type Hover, hoverAt } from './hover.ts';
export { definitionOf, nameAt, referencesOf } from './navigation.ts';
export { type OutlineEntry, outlineOf } from './outline-of.ts';
export { type SemanticKind, type SemanticToken, semanticKinds, semanticTokens } from './semantic-tokens.ts';
export { type Grammar, type GrammarRule, textMateGrammar } from './text-mate.ts';
