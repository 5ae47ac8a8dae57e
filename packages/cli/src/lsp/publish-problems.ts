import { type Problem, renderAll } from '@lianban/engine';
import { type Connection, type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { OpenFile, OpenFiles } from './documents.ts';
import { levelledProblems } from './levels.ts';
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
      if (file !== null) void publish(connection, { file, documents });
    }, TYPING_REST_MS);
    waiting.set(uri, timer);
  });
  documents.onClose((uri) => {
    stop(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

async function publish(
  connection: Connection,
  { file, documents }: { readonly file: OpenFile; readonly documents: OpenFiles },
): Promise<void> {
  const problems = await levelledProblems(file);
  // A newer version is told by itself, and a closed file of nothing.
  if (documents.get(file.document.uri)?.version !== file.version) return;
  const diagnostics = diagnosticsOf(file, problems);
  await connection.sendDiagnostics({ uri: file.document.uri, version: file.version, diagnostics });
}

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, hint: DiagnosticSeverity.Information } as const;

/** Problems of a file in the protocol's words. */
export function diagnosticsOf(file: OpenFile, problems: readonly Problem[]): Diagnostic[] {
  const {
    language,
    text: { source, lines },
  } = file;
  return renderAll(problems, { source, language, lines }).map((told) => ({
    range: { start: { line: told.line - 1, character: told.column - 1 }, end: { line: told.endLine - 1, character: told.endColumn - 1 } },
    severity: severities[told.severity],
    code: told.code,
    source: 'lianban',
    message: told.hint === undefined ? told.message : `${told.message}\n${told.hint}`,
    ...(told.trace === undefined ? {} : { relatedInformation: wayOf(file, told.trace) }),
  }));
}

/** The steps on the way to a problem, each where it stands. */
function wayOf({ document, text }: OpenFile, names: readonly string[]): DiagnosticRelatedInformation[] {
  return names.flatMap((message) => {
    const made = text.mentions.find(({ things }) => things.some(({ name, declares }) => declares && name === message));
    return made === undefined ? [] : [{ location: { uri: document.uri, range: rangeOf(document, made.place) }, message }];
  });
}
