import type { Problem } from '@lianban/engine';
import { codeActionsAt, formattingOf, type CodeAction as Mend, mendsOf } from '@lianban/engine/editor';
import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver/node';
import type { OpenFile } from './documents.ts';
import { levelledProblems } from './levels.ts';
import { editsOf, placeOf } from './positions.ts';
import { diagnosticsOf } from './publish-problems.ts';
import { spoken } from './spoken.ts';

/** The kinds of actions there are. */
export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, CodeActionKind.RefactorRewrite];

/** What an editor may offer for a stretch: mends of its problems, all mends at once, and the keywords in the other language. */
export async function codeActions(file: OpenFile, { range, context: { only } }: CodeActionParams): Promise<CodeAction[]> {
  const problems = await levelledProblems(file);
  const wanted = (kind: string): boolean => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const words = spoken[file.language];
  return [
    ...(wanted(CodeActionKind.QuickFix)
      ? quickFixes(file, problems, codeActionsAt(file.text, placeOf(file.document, range), problems))
      : []),
    ...(wanted(CodeActionKind.SourceFixAll)
      ? action(file, words.mendAll, CodeActionKind.SourceFixAll, editsOf(file.document, mendsOf(file.text, problems)))
      : []),
    ...(wanted(CodeActionKind.RefactorRewrite) ? translation(file, words.translate) : []),
  ];
}

function quickFixes(file: OpenFile, problems: readonly Problem[], mends: readonly Mend[]): CodeAction[] {
  const diagnostics = diagnosticsOf(file, problems);
  const told = [...problems].sort((one, other) => (one.place?.from ?? -1) - (other.place?.from ?? -1));
  return mends.map(({ title, problem, edits }) => {
    const diagnostic = diagnostics[told.indexOf(problem)];
    return {
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: problem.fixes?.length === 1,
      ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
      edit: { changes: { [file.document.uri]: editsOf(file.document, edits) } },
    };
  });
}

function translation(file: OpenFile, title: string): CodeAction[] {
  if (file.problems.some(({ severity }) => severity === 'error')) return [];
  return action(
    file,
    title,
    CodeActionKind.RefactorRewrite,
    editsOf(file.document, formattingOf(file.text, file.language === 'zh' ? 'en' : 'zh')),
  );
}

function action({ document }: OpenFile, title: string, kind: string, edits: TextEdit[]): CodeAction[] {
  return edits.length === 0 ? [] : [{ title, kind, edit: { changes: { [document.uri]: edits } } }];
}
