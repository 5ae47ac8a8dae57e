import { formattingOf, nameAt, renameAt } from '@lianban/engine/editor';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { codeActions } from './code-actions.ts';
import type { OpenFiles } from './documents.ts';
import { editsOf, rangeOf } from './positions.ts';
import { spoken } from './spoken.ts';

/** Answers with changes of the text: rename, mends, formatting. */
export function answerEdits(connection: Connection, documents: OpenFiles): void {
  connection.onPrepareRename(({ textDocument, position }) => {
    const file = documents.get(textDocument.uri);
    const found = file === null ? null : nameAt(file.text, file.document.offsetAt(position));
    return file === null || found === null ? null : { range: rangeOf(file.document, found.place), placeholder: found.name };
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const file = documents.get(textDocument.uri);
    if (file === null) return null;
    const result = renameAt(file.text, { offset: file.document.offsetAt(position), name: newName });
    if (result.kind === 'refused')
      return new ResponseError<void>(LSPErrorCodes.RequestFailed, spoken[file.language].refused[result.reason]);
    return { changes: { [textDocument.uri]: editsOf(file.document, result.edits) } };
  });
  connection.onCodeAction((asked) => {
    const file = documents.get(asked.textDocument.uri);
    return file === null ? [] : codeActions(file, asked);
  });
  connection.onDocumentFormatting(({ textDocument }) => {
    const file = documents.get(textDocument.uri);
    return file === null ? [] : editsOf(file.document, formattingOf(file.text));
  });
}
