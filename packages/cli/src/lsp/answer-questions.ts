import {
  completionsAt,
  definitionOf,
  foldingRanges,
  hoverAt,
  type Hover as KnownHover,
  type OutlineEntry,
  outlineOf,
  referencesOf,
  semanticTokens,
} from '@lianban/engine/editor';
import {
  type Connection,
  type DocumentSymbol,
  FoldingRangeKind,
  type Hover,
  type Location,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import { completionItems } from './completion-items.ts';
import type { OpenFile, OpenFiles } from './documents.ts';
import { pathOf } from './path-of.ts';
import { rangeOf } from './positions.ts';
import { resourcesFor } from './resources.ts';
import { tokenNumber } from './token-names.ts';

/** Answers what an editor asks without changing anything. */
export function answerQuestions(
  connection: Connection,
  { documents, client }: { readonly documents: OpenFiles; readonly client: Client },
): void {
  const at = ({ textDocument, position }: TextDocumentPositionParams): { readonly file: OpenFile; readonly offset: number } | null => {
    const file = documents.get(textDocument.uri);
    return file === null ? null : { file, offset: file.document.offsetAt(position) };
  };
  const whole = <Answer>(uri: string, answer: (file: OpenFile) => Answer): Answer | null => {
    const file = documents.get(uri);
    return file === null ? null : answer(file);
  };
  connection.onCompletion(async (asked) => {
    const resources = await resourcesFor(pathOf(asked.textDocument.uri));
    const found = at(asked);
    if (found === null) return null;
    const completions = completionsAt(found.file.text, found.offset, { resources });
    // Asked anew at every key: what fits changes inside a line without blanks.
    return { isIncomplete: true, items: completionItems(found.file.document, completions, client.hasSnippets) };
  });
  connection.onHover((asked) => {
    const found = at(asked);
    const hover = found === null ? null : hoverAt(found.file.text, found.offset);
    return found === null || hover === null ? null : shown(found.file, hover);
  });
  connection.onDefinition((asked) => {
    const found = at(asked);
    return found === null ? null : locations(found.file, definitionOf(found.file.text, found.offset));
  });
  connection.onReferences((asked) => {
    const found = at(asked);
    return found === null
      ? null
      : locations(found.file, referencesOf(found.file.text, found.offset, { withDeclarations: asked.context.includeDeclaration }));
  });
  connection.onDocumentHighlight((asked) => {
    const found = at(asked);
    return found === null ? null : locations(found.file, referencesOf(found.file.text, found.offset)).map(({ range }) => ({ range }));
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    whole(uri, ({ text }) =>
      foldingRanges(text).map(({ fromLine, toLine, kind }) => ({
        startLine: fromLine,
        endLine: toLine,
        kind: kind === 'note' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      })),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => whole(uri, (file) => symbols(file, outlineOf(file.text))));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => whole(uri, tokensOf) ?? { data: [] });
}

const locations = ({ document }: OpenFile, places: readonly { readonly from: number; readonly to: number }[]): Location[] =>
  places.map((place) => ({ uri: document.uri, range: rangeOf(document, place) }));

function shown({ document }: OpenFile, { place, title, lines, declaration }: KnownHover): Hover {
  const fence = declaration.length === 0 ? [] : [['```lianban', ...declaration, '```'].join('\n')];
  const value = [`**${escaped(title)}**`, lines.map(escaped).join('  \n'), ...fence].join('\n\n');
  return { range: rangeOf(document, place), contents: { kind: MarkupKind.Markdown, value } };
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!<>|~]/g, '\\$&');

const symbolKinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  flow: SymbolKind.Module,
  import: SymbolKind.Package,
  party: SymbolKind.Class,
  situation: SymbolKind.Enum,
  form: SymbolKind.Struct,
  field: SymbolKind.Field,
  material: SymbolKind.File,
  data: SymbolKind.Interface,
  value: SymbolKind.Variable,
  item: SymbolKind.Object,
  stage: SymbolKind.Array,
  paper: SymbolKind.File,
  message: SymbolKind.Event,
  step: SymbolKind.Function,
  branch: SymbolKind.Method,
  end: SymbolKind.Event,
  scenario: SymbolKind.Constructor,
  section: SymbolKind.Namespace,
};

function symbols(file: OpenFile, entries: readonly OutlineEntry[]): DocumentSymbol[] {
  return entries.map(({ name, kind, place, nameAt, children }) => ({
    name,
    kind: symbolKinds[kind],
    range: rangeOf(file.document, place),
    selectionRange: rangeOf(file.document, nameAt),
    children: symbols(file, children),
  }));
}

function tokensOf({ document, text }: OpenFile): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { from, to, kind } of semanticTokens(text)) {
    const { line, character } = document.positionAt(from);
    builder.push(line, character, to - from, tokenNumber(kind), 0);
  }
  return builder.build();
}
