import ts from 'typescript';

const functionLinesMax = 70;
const exportedParametersMax = 3;
const innerParametersMax = 4;

/** Functions of a file that are longer than a screen, not counting the functions inside them, or take too many parameters. */
export function untidyFunctions(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  /** Gives the lines that functions take up below a node. */
  const visit = (node: ts.Node): number => {
    let inner = 0;
    ts.forEachChild(node, (child) => {
      inner += visit(child);
    });
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return inner;
    const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
    const lines = file.getLineAndCharacterOfPosition(node.end).line - first + 1;
    const at = `${path}:${first + 1} ${node.name?.getText(file) ?? 'function'}`;
    const most = isExported(node) ? exportedParametersMax : innerParametersMax;
    if (lines - inner > functionLinesMax) found.push(`${at}: ${lines - inner} lines`);
    if (node.parameters.length > most) found.push(`${at}: ${node.parameters.length} parameters`);
    return lines;
  };
  visit(file);
  return found;
}

function isExported(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node) && (node.modifiers ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
}

/** Exports of a file that have no sentence above them; passing on what another file explains needs none. */
export function undocumentedExports(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const seen = new Set<string>();
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) return [];
    const name = nameOf(statement);
    // The later signatures of an overloaded function share the first one's sentence.
    if (seen.has(name)) return [];
    seen.add(name);
    const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const said = docs.some((doc) => (ts.getTextOfJSDocComment(doc.comment) ?? '').trim().length > 0);
    return said ? [] : [`${path}:${file.getLineAndCharacterOfPosition(statement.getStart(file)).line + 1} ${name}`];
  });
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText()).join(', ');
  if ('name' in statement && statement.name !== undefined) return (statement.name as ts.Node).getText();
  return 'default';
}
