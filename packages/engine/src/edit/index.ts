// The public door to changing a flow's text: @lianban/engine/edit.

export type { Place, TextEdit } from '../base/place.ts';
export type { Target } from './block-edits.ts';
export { type Change, editText } from './edit-text.ts';
export { withEdits } from './opened.ts';
export { type RenameOptions, type RenameRefusal, type Renaming, rename } from './rename.ts';
export type { Spot } from './where.ts';
