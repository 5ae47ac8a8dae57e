import { type Flow, measuresOf, type Plan } from '@lianban/engine';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL } from '../command.ts';
import { readFlowFile, sayErrors } from '../flow-file.ts';
import { type PlanReport, tellPlan } from '../tell/plan.ts';

/** `lianban plan`: the derived order, what is asked and what is fetched, and what becomes less. */
export const plan: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, lang: { type: 'string' } });
    const read = await readFlowFile(positionals, terminal, languageOf(values.lang));
    if (read === null) return EXIT_USAGE;
    if (read.flow === null || read.plan === null || read.compiled === null) {
      sayErrors(read, terminal);
      return EXIT_FOUND;
    }
    const report = reportOf(read.flow, read.plan);
    terminal.out(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : tellPlan(report, read.flow, read.spoken));
    return EXIT_WELL;
  },
};

const reportOf = (flow: Flow, derived: Plan): PlanReport => ({ flow: flow.name, plan: derived, measures: measuresOf(flow, derived) });
