import type { Place, TextEdit } from '@lianban/engine';
import type { TextEdit as ProtocolEdit, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A stretch of a text by lines and characters, as the protocol counts. */
export const rangeOf = (document: TextDocument, { from, to }: Pick<Place, 'from' | 'to'>): Range => ({
  start: document.positionAt(from),
  end: document.positionAt(to),
});

/** A stretch by offsets. */
export const placeOf = (document: TextDocument, { start, end }: Range): Place => ({
  from: document.offsetAt(start),
  to: document.offsetAt(end),
});

/** Edits in the protocol's words. */
export const editsOf = (document: TextDocument, edits: readonly TextEdit[]): ProtocolEdit[] =>
  edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.insert }));
