import { validate } from '../../src/compile.ts';
import { linesOf } from '../../src/problem/position.ts';
import { type Rendered, renderAll } from '../../src/problem/render.ts';
import { readText } from '../../src/text/read.ts';
import type { Sentence } from '../../src/text/sentence.ts';
import type { StatementId } from '../../src/text/statements/ids.ts';
import { flowOf, type Language } from './example.ts';
import type { Page } from './pages/page.ts';

/** A wrong use of a statement: the line as it should be, the line with a slip, and what the tool says. */
export interface Wrong {
  readonly right: string;
  readonly line: string;
  readonly problem: Rendered;
}

/** A slip that people make, in one line; null where the line gives no room for it. */
type Slip = (line: string, language: Language) => string | null;

const changed = (line: string, from: RegExp | string, to: string): string | null => {
  const wrong = line.replace(from, to);
  return wrong === line ? null : wrong;
};

const slips: readonly Slip[] = [
  (line) => changed(line, /「([^」]*)」(?![^：]*$)|「([^」]*)」/u, '《$1$2》'),
  (line, language) => (language === 'en' ? changed(line, /(?<=\w )"([^"]*)"/u, '$1') : null),
  (line) => changed(line, /工作日(?!历)|working days?/u, /working/u.test(line) ? 'wroking days' : '工做日'),
  (line) => changed(line, /^(\s*(?:- )?[\p{Script=Han}]{2,4})：(?=\S)/u, '$1 '),
  (line) => changed(line, /^(\s*(?:- )?[a-z]+): (?=\S)/u, '$1 '),
  (line) => changed(line, /^(\s*)- /u, '$1'),
  (line) => changed(line, /^(\s*[\p{Script=Han}])([\p{Script=Han}])/u, '$1某'),
  (line) => changed(line, /^(\s*[a-z]{2})([a-z])([a-z]?)/u, '$1$3$2'),
  (line) => changed(line, /^(\s*(?:[a-z]+ )+)([a-z])([a-z])([a-z]+)/u, '$1$3$2$4'),
  (line) => changed(line, /(\S)(为|is)(?= )/u, '$1'),
  (line) => changed(line, /[：:]$/u, '……'),
  (line, language) => (language === 'en' ? changed(line, /:?$/u, ', quickly') : changed(line, /：?$/u, '，快一点')),
  (line, language) => (language === 'en' ? `${line} please` : `请${line.trimStart()}`.padStart(line.length + 1)),
];

/** The slip in the line of a statement that the tool answers best: with a fix that gives the line back, else with any answer. */
export function wrongUse(id: StatementId, page: Page, language: Language): Wrong | null {
  const source = flowOf(page, language);
  const before = new Set(told(source, language).map(({ code, line }) => `${code} ${line}`));
  const lines = source.split('\n');
  const number = lastLineOf(readText(source).sentences, id, source);
  const right = lines[number];
  if (right === undefined) return null;
  let best: Wrong | null = null;
  for (const slip of slips) {
    const line = slip(right, language);
    if (line === null) continue;
    const wrong = lines.with(number, line).join('\n');
    const problem = told(wrong, language).find(
      (one) => one.severity === 'error' && one.line === number + 1 && !before.has(`${one.code} ${one.line}`),
    );
    if (problem === undefined) continue;
    if (fixed(wrong, problem) === source) return { right: right.trim(), line: line.trim(), problem };
    best ??= { right: right.trim(), line: line.trim(), problem };
  }
  return best;
}

const told = (source: string, language: Language): readonly Rendered[] =>
  renderAll(validate(source).problems, { source, language, lines: linesOf(source) });

function fixed(source: string, { fixes }: Rendered): string {
  const [fix] = fixes ?? [];
  return [...(fix?.edits ?? [])]
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

/** The last line where a statement stands: the examples put it behind what it needs. */
function lastLineOf(sentences: readonly Sentence[], id: StatementId, source: string): number {
  let found = -1;
  for (const sentence of sentences) {
    if (sentence.id === id && !sentence.inline) found = sentence.line;
    else if (sentence.id === id && found < 0) found = sentence.line;
    const below = lastLineOf(sentence.children, id, source);
    if (below >= 0) found = below;
  }
  return found;
}
