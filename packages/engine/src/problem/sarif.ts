import type { Problem, Severity } from '../base/problem.ts';
import type { Language } from './language.ts';
import { type Rendered, renderAll } from './render.ts';
import { voiceOf } from './voice.ts';

/** One checked file: its address relative to where the tool ran, its text and its problems. */
export interface CheckedFile {
  readonly file: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** Who reports: the version printed, and where each rule's page is read. */
export interface Reporter {
  readonly language: Language;
  readonly version: string;
  readonly pageOf?: (code: string) => string;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', hint: 'note' };

/** A SARIF 2.1.0 log of one run, as plain data for code-scanning tools. */
export function sarif(files: readonly CheckedFile[], reporter: Reporter): Readonly<Record<string, unknown>> {
  const told = files.flatMap(({ file, source, problems }) =>
    renderAll(problems, { source, language: reporter.language, file }).map((one) => ({ file, one })),
  );
  const rules = [...new Set(told.map(({ one }) => one.code))].sort(byCode);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lianban', version: reporter.version, rules: rules.map((code) => ruleOf(code, reporter)) } },
        columnKind: 'utf16CodeUnits',
        language: reporter.language,
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: told.map(({ file, one }) => resultOf(file, one, rules)),
      },
    ],
  };
}

function ruleOf(code: string, { language, pageOf }: Reporter): Readonly<Record<string, unknown>> {
  const voice = voiceOf(language);
  const title = (voice.prose.get(code) ?? voice.unknown).title;
  return { id: code, shortDescription: { text: title }, ...(pageOf === undefined ? {} : { helpUri: pageOf(code) }) };
}

function resultOf(file: string, told: Rendered, rules: readonly string[]): Readonly<Record<string, unknown>> {
  const { line, column, endLine, endColumn } = told;
  return {
    ruleId: told.code,
    ruleIndex: rules.indexOf(told.code),
    level: levels[told.severity],
    message: { text: told.hint === undefined ? told.message : `${told.message}\n${told.hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(told.file ?? file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}

/** SARIF wants a URI: slashes forward, and every character outside ASCII escaped. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(escapePart).join('/');
}

function escapePart(part: string): string {
  // A lone surrogate in a file name cannot be escaped; it is named as the replacement character.
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
