import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const require = createRequire(import.meta.url);
const source = new URL('../../src/main.ts', import.meta.url);

/** An editor that has started `lianban lsp` as a process of its own and speaks with it. */
export interface Editor {
  readonly server: ProtocolConnection;
  readonly about: InitializeResult;
  open(uri: string, text: string): void;
  /** Replaces what stands between two offsets, as a key does. */
  type(uri: string, edit: { readonly from: number; readonly to: number; readonly insert: string }): void;
  /** What is wrong with the newest version of a file, when the server has said so. */
  problems(uri: string): Promise<readonly Diagnostic[]>;
  textOf(uri: string): string;
  at(uri: string, words: string, within?: number): { readonly textDocument: { readonly uri: string }; readonly position: Position };
  applied(uri: string, edits: readonly TextEdit[]): string;
  /** Says goodbye; the exit code of the process. */
  close(): Promise<number>;
}

/** Starts the command from its sources, as a checkout does. */
export async function startEditor(): Promise<Editor> {
  const entry = `const { main } = await import(${JSON.stringify(source.href)}); process.exitCode = await main(process.argv.slice(1));`;
  const args = [
    '--conditions=@lianban/source',
    '--import',
    pathToFileURL(require.resolve('tsx')).href,
    '--input-type=module',
    '--eval',
    entry,
    '--',
    'lsp',
    '--stdio',
  ];
  return speaking(spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] }));
}

/** Introduces an editor to a server that runs. */
export async function speaking(child: ChildProcessByStdio<Writable, Readable, null>): Promise<Editor> {
  const ended = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? -1)));
  const server = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const documents = new Map<string, TextDocument>();
  const told = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>();
  const listeners = new Set<() => void>();
  server.onNotification(PublishDiagnosticsNotification.type, ({ uri, version = -1, diagnostics }) => {
    told.set(uri, { version, diagnostics });
    for (const listener of listeners) listener();
  });
  server.listen();
  const early = ended.then((code) => Promise.reject(new Error(`the server ended with ${code} before it said hello`)));
  const hello = server.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  const about = await Promise.race([hello, early]);
  early.catch(() => {});
  await server.sendNotification(InitializedNotification.type, {});
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  };
  const newest = (uri: string): readonly Diagnostic[] | null => {
    const known = told.get(uri);
    return known?.version === documentOf(uri).version ? known.diagnostics : null;
  };
  return {
    server,
    about,
    open: (uri, text) => {
      documents.set(uri, TextDocument.create(uri, 'lianban', 1, text));
      void server.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'lianban', version: 1, text },
      });
    },
    type: (uri, { from, to, insert }) => {
      const document = documentOf(uri);
      const change = { range: { start: document.positionAt(from), end: document.positionAt(to) }, text: insert };
      const version = document.version + 1;
      documents.set(uri, TextDocument.update(document, [change], version));
      void server.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [change] });
    },
    problems: (uri) =>
      new Promise((resolve) => {
        const look = (): void => {
          const known = newest(uri);
          if (known === null) return;
          listeners.delete(look);
          resolve(known);
        };
        listeners.add(look);
        look();
      }),
    textOf: (uri) => documentOf(uri).getText(),
    at: (uri, words, within = 0) => ({
      textDocument: { uri },
      position: documentOf(uri).positionAt(documentOf(uri).getText().indexOf(words) + within),
    }),
    applied: (uri, edits) => TextDocument.applyEdits(documentOf(uri), [...edits]),
    close: async () => {
      await server.sendRequest(ShutdownRequest.type);
      await server.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}
