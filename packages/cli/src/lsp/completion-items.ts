import { type Completion, type CompletionKind, type InsertPiece, textOfInsert } from '@lianban/engine/editor';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from './positions.ts';

/** Completions in the protocol's words; holes become places to tab through where the editor knows such. */
export function completionItems(document: TextDocument, completions: readonly Completion[], hasSnippets: boolean): CompletionItem[] {
  const digits = String(completions.length).length;
  return completions.map((completion, index) => {
    const { label, detail, insert, kind } = completion;
    const plain = textOfInsert(insert);
    return {
      label,
      ...(detail === '' ? {} : { detail }),
      kind: kinds[kind],
      sortText: String(index).padStart(digits, '0'),
      filterText: (plain.trimStart().split('\n')[0] ?? plain).trimEnd() || label,
      textEdit: { range: rangeOf(document, completion), newText: hasSnippets ? snippetOf(insert) : plain },
      insertTextFormat: hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
    };
  });
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  sentence: CompletionItemKind.Snippet,
  clause: CompletionItemKind.Property,
  name: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
  operator: CompletionItemKind.Operator,
};

/** Holes are numbered in the order they are filled; an empty one at the end is where the caret rests. */
function snippetOf(insert: readonly InsertPiece[]): string {
  let number = 0;
  return insert
    .map((piece) => {
      if (piece.kind === 'words') return escaped(piece.text);
      number += 1;
      const others = piece.choices.filter((choice) => choice !== piece.text);
      if (piece.text === '') return `$${number}`;
      if (others.length === 0) return `\${${number}:${escaped(piece.text)}}`;
      return `\${${number}|${[piece.text, ...others].map(choiceText).join(',')}|}`;
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const choiceText = (text: string): string => text.replace(/[\\$},|]/g, '\\$&');
