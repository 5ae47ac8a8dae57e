import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Flow, machinesJson, present, printFlow, writeJson } from '@lianban/engine';
import { languageOf, oneOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { type FlowFile, readFlowFile, sayErrors } from '../flow-file.ts';
import type { Language } from '../words/words.ts';

const forms = ['flow', 'json', 'xstate'] as const;

/** `lianban convert`: text, JSON or XState machines of one flow. */
export const convert: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, {
      to: { type: 'string' },
      lang: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const to = oneOf('to', values.to, forms);
    if (to === undefined) throw new UsageError(`--to ${forms.join(' | ')}`);
    const read = await readFlowFile(positionals, terminal, languageOf(values.lang));
    if (read === null) return EXIT_USAGE;
    if (read.flow === null || hasErrors(read)) {
      sayErrors(read, terminal);
      return EXIT_FOUND;
    }
    const text = written(read, read.flow, to, languageOf(values.lang) ?? read.language);
    if (values.output === undefined) terminal.out(text);
    else await writeFile(resolve(terminal.cwd, values.output), text);
    return EXIT_WELL;
  },
};

const hasErrors = ({ problems }: FlowFile): boolean => problems.some(({ severity }) => severity === 'error');

function written(read: FlowFile, flow: Flow, to: (typeof forms)[number], language: Language): string {
  switch (to) {
    case 'flow':
      return printFlow(flow, language);
    case 'json':
      return writeJson(flow);
    case 'xstate':
      return machinesJson(present(read.compiled, 'a compiled flow'));
  }
}
