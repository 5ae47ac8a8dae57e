import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { answerFromMock, type MockFile, readMockFile } from '@lianban/connectors/mock';
import { type CaseToRun, type CompiledFlow, compile, present } from '@lianban/engine';

const root = new URL('../', import.meta.url);

/** Folders of one flow each, which has the folder's name. */
export const folders: readonly string[] = readdirSync(root).filter((name) => existsSync(new URL(`${name}/${name}.flow`, root)));

/** One language of an example. */
export interface Face {
  readonly folder: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly readme: string;
  readonly compiled: CompiledFlow;
  readonly registers: MockFile | null;
}

/** Reads what lies in a folder, in one language. */
export function faceOf(folder: string, language: 'zh' | 'en'): Face {
  const read = (name: string): string => readFileSync(new URL(`${folder}/${name}`, root), 'utf8');
  const infix = language === 'zh' ? '' : '.en';
  const text = read(`${folder}${infix}.flow`);
  const mock = `mock${infix}.json`;
  return {
    folder,
    language,
    text,
    readme: read(language === 'zh' ? 'README.zh.md' : 'README.md'),
    compiled: present(compile(text).compiled, `${folder}, ${language}, without errors`),
    registers: existsSync(new URL(`${folder}/${mock}`, root)) ? registersIn(read(mock)) : null,
  };
}

function registersIn(text: string): MockFile {
  const mock = readMockFile(JSON.parse(text));
  if ('kind' in mock) throw new Error(`expected ${mock.expected} at ${mock.pointer}`);
  return mock;
}

/** Asks the synthetic registers, as the command does. */
export function asking(registers: MockFile): NonNullable<CaseToRun['ask']> {
  return (call, { caseId, attempt }) => {
    const said = answerFromMock(registers, { ...call, caseId, attempt, actor: 'test' });
    if (said.kind === 'failure') return said;
    const verdict = said.verdict === undefined ? {} : { record: { [call.only[0]?.name ?? '']: said.verdict } };
    return { kind: 'answer', outcome: said.outcome, ...(said.record === undefined ? verdict : { record: said.record }) };
  };
}
