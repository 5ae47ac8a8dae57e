import {
  type Connection,
  createConnection,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { answerEdits } from './answer-edits.ts';
import { answerQuestions } from './answer-questions.ts';
import type { Client } from './client.ts';
import { actionKinds } from './code-actions.ts';
import { keepDocuments } from './documents.ts';
import { publishProblems } from './publish-problems.ts';
import { tokenNames } from './token-names.ts';

/** Who this is, as editors show it. */
export interface ServerInfo {
  readonly version: string;
}

/** Serves editors over the standard streams until the client says exit. */
export function serveOverStdio(info: ServerInfo): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, info);
}

/** Answers one editor: what it asks goes to the editor service, what it gets back is put into the protocol's words. */
export function serve(connection: Connection, info: ServerInfo): void {
  const documents = keepDocuments();
  const client: Client = { hasSnippets: false };
  connection.onInitialize((params) => {
    client.hasSnippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return initialized(info);
  });
  publishProblems(connection, documents);
  answerQuestions(connection, { documents, client });
  answerEdits(connection, documents);
  documents.listen(connection);
  connection.listen();
}

function initialized({ version }: ServerInfo): InitializeResult {
  return {
    serverInfo: { name: 'lianban', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: ['「', '“', '"', '：', ':', '，', ',', '、', '.', '{', ' ', '-'] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [...actionKinds] },
      semanticTokensProvider: { legend: { tokenTypes: [...tokenNames], tokenModifiers: [] }, full: true },
      foldingRangeProvider: true,
      documentSymbolProvider: true,
      documentFormattingProvider: true,
    },
  };
}
