import { renderAll } from '@lianban/engine';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { OpenFile, OpenFiles } from './documents.ts';
import { rangeOf } from './positions.ts';

/** Rest between the last key and the check: nobody reads problems while they type. */
const TYPING_REST_MS = 150;

/** Tells the editor what is wrong, in the language of each file, when its author rests. */
export function publishProblems(connection: Connection, documents: OpenFiles): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  documents.onChange(({ document: { uri } }) => {
    stop(uri);
    const timer = setTimeout(() => {
      waiting.delete(uri);
      const file = documents.get(uri);
      if (file !== null) void connection.sendDiagnostics({ uri, version: file.document.version, diagnostics: diagnosticsOf(file) });
    }, TYPING_REST_MS);
    waiting.set(uri, timer);
  });
  documents.onClose((uri) => {
    stop(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, hint: DiagnosticSeverity.Information } as const;

/** The problems of a file in the protocol's words. */
export function diagnosticsOf({ document, problems, language, text: { source, lines } }: OpenFile): Diagnostic[] {
  return renderAll(problems, { source, language, lines }).map((told) => ({
    range: { start: { line: told.line - 1, character: told.column - 1 }, end: { line: told.endLine - 1, character: told.endColumn - 1 } },
    severity: severities[told.severity],
    code: told.code,
    source: 'lianban',
    message: told.hint === undefined ? told.message : `${told.message}\n${told.hint}`,
    ...(told.trace === undefined
      ? {}
      : {
          relatedInformation: [
            { location: { uri: document.uri, range: rangeOf(document, { from: 0, to: 0 }) }, message: told.trace.join(' → ') },
          ],
        }),
  }));
}
