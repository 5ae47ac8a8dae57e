import { answerFromMock, readMockFile } from '@lianban/connectors/mock';
import {
  type CallContext,
  type CaseRun,
  type EffectOf,
  instantText,
  present,
  type Reply,
  runCase,
  TRIAL_START,
  type Values,
  wordFor,
} from '@lianban/engine';
import { type AnswersFile, readAnswers } from '../answers-file.ts';
import { languageOf, readArguments } from '../arguments.ts';
import { type Command, EXIT_FOUND, EXIT_USAGE, EXIT_WELL, UsageError } from '../command.ts';
import { type FlowFile, readFlowFile, sayErrors } from '../flow-file.ts';
import { readJsonFile } from '../json-file.ts';
import { tellLog } from '../tell/log.ts';
import { tellEnd, tellLines } from '../tell/run.ts';
import type { Terminal } from '../terminal.ts';
import { wordsOf } from '../words/words.ts';

type Ask = (call: EffectOf<'call'>, context: CallContext) => Reply;

/** `lianban run`: one case from start to end in virtual time. Exit 1 when it does not end. */
export const run: Command = {
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, {
      mock: { type: 'string' },
      answers: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    });
    const read = await readFlowFile(positionals, terminal, languageOf(values.lang));
    if (read === null) return EXIT_USAGE;
    if (read.compiled === null) {
      sayErrors(read, terminal);
      return EXIT_FOUND;
    }
    const ask = values.mock === undefined ? {} : { ask: await mockRegisters(values.mock, terminal) };
    const answers = values.answers === undefined ? {} : await answersOf(values.answers, terminal);
    const ran = runCase({ compiled: read.compiled, startAt: TRIAL_START, ...ask, ...answers });
    terminal.out(values.json === true ? jsonOf(read, ran) : prettyOf(read, ran));
    return ran.state.status === 'finished' || ran.state.status === 'archived' ? EXIT_WELL : EXIT_FOUND;
  },
};

async function mockRegisters(file: string, terminal: Terminal): Promise<Ask> {
  const mock = readMockFile(await readJsonFile(file, terminal));
  if ('kind' in mock) throw new UsageError(wordsOf(terminal.language).wrongFile(file, mock.pointer, mock.expected).trim());
  return (call, { caseId, attempt }) => {
    const { key, data, source, mode, purpose, inputs, only } = call;
    const said = answerFromMock(mock, { key, data, source, mode, purpose, inputs, only, caseId, attempt, actor: 'run' });
    if (said.kind === 'failure') return said;
    const verdict = said.verdict === undefined || only[0] === undefined ? {} : { record: { [only[0].name]: said.verdict } };
    return { kind: 'answer', outcome: said.outcome, ...(said.record === undefined ? verdict : { record: onlyOf(said.record, only) }) };
  };
}

/** What a connector's door does too: undeclared fields never reach the case. */
const onlyOf = (record: Values, only: EffectOf<'call'>['only']): Values =>
  Object.fromEntries(Object.entries(record).filter(([name]) => only.some((field) => field.name === name)));

async function answersOf(file: string, terminal: Terminal): Promise<AnswersFile> {
  const answers = readAnswers(await readJsonFile(file, terminal));
  if ('pointer' in answers) throw new UsageError(wordsOf(terminal.language).wrongFile(file, answers.pointer, answers.expected).trim());
  return answers;
}

function prettyOf(read: FlowFile, ran: CaseRun): string {
  const { flow, calendars } = present(read.compiled, 'a compiled flow');
  const telling = { flow, calendar: present(calendars[0], 'a calendar'), language: read.spoken };
  return tellLines(tellLog(ran.log, telling)) + tellEnd(ran, telling);
}

function jsonOf(read: FlowFile, ran: CaseRun): string {
  const offset = present(read.compiled?.calendars[0], 'a calendar').utcOffsetMinutes;
  const log = ran.log.map(({ event, outcome, effects }) => ({ at: instantText(event.at, offset), event, outcome: outcome.kind, effects }));
  const { status, result, items, data } = ran.state;
  const ended =
    result === undefined ? null : { ...result, at: instantText(result.at, offset), words: wordFor('result', result.result, read.spoken) };
  return `${JSON.stringify({ status, result: ended, items, certificates: data.certificates, measures: ran.measures, open: ran.open, log }, null, 2)}\n`;
}
