import { type Problem, validateText } from '@lianban/engine';
import { type OpenText, openText } from '@lianban/engine/editor';
import type { Connection, TextDocumentChangeEvent } from 'vscode-languageserver/node';
import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** One version of a file as it is open in the editor: read once, checked once, when somebody asks. */
export interface OpenFile {
  readonly document: TextDocument;
  readonly version: number;
  readonly text: OpenText;
  /** Everything that is wrong with it. */
  readonly problems: readonly Problem[];
  readonly language: 'zh' | 'en';
}

/** The files that are open in the editor. */
export interface OpenFiles {
  /** The file of an address as it stands now; null when it is not open. */
  readonly get: (uri: string) => OpenFile | null;
  readonly onChange: (handler: (file: OpenFile) => void) => void;
  readonly onClose: (handler: (uri: string) => void) => void;
  readonly listen: (connection: Connection) => void;
}

/** Keeps the open files in step with the editor. */
export function keepDocuments(): OpenFiles {
  const documents = new TextDocuments(TextDocument);
  const read = new Map<string, OpenFile>();
  const open = (document: TextDocument): OpenFile => {
    const known = read.get(document.uri);
    if (known?.version === document.version) return known;
    const file = openFile(document);
    read.set(document.uri, file);
    return file;
  };
  return {
    get: (uri) => {
      const document = documents.get(uri);
      return document === undefined ? null : open(document);
    },
    onChange: (handler) =>
      void documents.onDidChangeContent(({ document }: TextDocumentChangeEvent<TextDocument>) => handler(open(document))),
    onClose: (handler) =>
      void documents.onDidClose(({ document: { uri } }) => {
        read.delete(uri);
        handler(uri);
      }),
    listen: (connection) => void documents.listen(connection),
  };
}

function openFile(document: TextDocument): OpenFile {
  const source = document.getText();
  let text: OpenText | null = null;
  let problems: readonly Problem[] | null = null;
  return {
    document,
    version: document.version,
    get text() {
      text ??= openText(source);
      return text;
    },
    get problems() {
      problems ??= validateText(source).problems;
      return problems;
    },
    get language() {
      return this.text.reading.language;
    },
  };
}
