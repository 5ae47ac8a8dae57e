import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile.ts';
import { readCaseFile, type Script, type TestedFlow } from '../../src/testing/conformance/index.ts';

export const folder: string = fileURLToPath(new URL('../../src/testing/conformance/cases/', import.meta.url));

/** One file of the suite, its flows made ready to run. */
export interface Case {
  readonly file: string;
  readonly text: string;
  readonly flows: readonly TestedFlow[];
  readonly scripts: readonly Script[];
}

const head = readFileSync(`${folder}head.flow`, 'utf8');

export const caseFiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.case'))
  .sort();

export function caseIn(file: string): Case {
  const text = readFileSync(`${folder}${file}`, 'utf8');
  const { flows, scripts } = readCaseFile(text, head);
  return { file, text, scripts, flows: flows.map((source) => ({ source, compiled: compiledOf(file, source) })) };
}

function compiledOf(file: string, source: string): TestedFlow['compiled'] {
  const { compiled, problems } = compile(source);
  if (compiled === null) throw new Error(`${file}: ${JSON.stringify(problems.filter(({ severity }) => severity === 'error'))}`);
  return compiled;
}
