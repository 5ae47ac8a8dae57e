import { runScenarios, type ScenarioResult } from '@lianban/engine';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { filesOf } from '../files.ts';
import { type FlowFile, readFlowFile, sayErrors } from '../flow-file.ts';
import { tellFailures } from '../tell/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { type Language, wordsOf } from '../words/words.ts';

interface Tested {
  readonly file: string;
  readonly scenarios: readonly { readonly name: string; readonly passed: boolean; readonly failures: readonly string[] }[];
}

/** `lianban test`: the scenarios that stand in the files, each from its own beginning. */
export const test: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { lang: { type: 'string' }, json: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageError(wordsOf(terminal.language).noFiles.trim());
    const tested: Tested[] = [];
    let worst = EXIT_WELL;
    let spoken: Language = terminal.language;
    for (const file of await filesOf(positionals, terminal.cwd)) {
      const read = await readFlowFile([file], terminal, languageOf(values.lang));
      if (read === null) {
        worst = EXIT_USAGE;
        continue;
      }
      spoken = read.spoken;
      if (read.compiled === null) {
        sayErrors(read, terminal);
        worst = Math.max(worst, EXIT_FOUND);
        continue;
      }
      const results = runScenarios(read.compiled);
      if (values.json !== true) sayResults(read, results, terminal);
      tested.push({
        file,
        scenarios: results.map((result) => ({ name: result.scenario.name, passed: result.passed, failures: tellFailures(result, read) })),
      });
    }
    const all = tested.flatMap(({ scenarios }) => scenarios);
    const failed = all.filter(({ passed }) => !passed).length;
    terminal.out(
      values.json === true
        ? `${JSON.stringify({ files: tested, passed: all.length - failed, failed }, null, 2)}\n`
        : wordsOf(spoken).tested(all.length - failed, failed),
    );
    return failed > 0 ? Math.max(worst, EXIT_FOUND) : worst;
  },
};

function sayResults(read: FlowFile, results: readonly ScenarioResult[], terminal: Terminal): void {
  const words = wordsOf(read.spoken);
  if (results.length === 0) terminal.out(words.noScenarios(read.file));
  for (const result of results) {
    terminal.out(`${words.scenario(result.scenario.name, result.passed)}\n`);
    for (const line of tellFailures(result, read)) terminal.out(`    ${line}\n`);
  }
}
