import type { Flow } from '../model/flow.ts';
import type { Handler, Step, StepKind } from '../model/step.ts';
import { stepsOf } from '../model/walk.ts';

/** How often each statement was used, by its word in the model: `task`, `together any`, `on timeout` … */
export type Coverage = ReadonlyMap<string, number>;

/** Counts what flows are made of; what nobody used is there with 0. */
export function coverageOf(flows: Iterable<Flow>): Coverage {
  const used = new Map<string, number>(everyStatement.map((statement) => [statement, 0]));
  const count = (statement: string): void => void used.set(statement, (used.get(statement) ?? 0) + 1);
  for (const flow of flows) {
    count(`start ${flow.start.kind}`);
    for (const { mode, handlers } of flow.data) for (const word of [`data ${mode}`, ...handlers.flatMap(lineWords)]) count(word);
    for (const item of flow.items) for (const word of ['item', ...item.handlers.flatMap(lineWords)]) count(word);
    for (const _stage of flow.stages) count('stage');
    for (const { step } of stepsOf(flow)) for (const word of [...wordsOf(step), ...step.handlers.flatMap(lineWords)]) count(word);
  }
  return used;
}

/** The statements that were never used. */
export function unused(coverage: Coverage): readonly string[] {
  return [...coverage].flatMap(([statement, times]) => (times === 0 ? [statement] : []));
}

/** A coverage as lines to print, the rarest first. */
export function coverageTable(coverage: Coverage): string {
  const rows = [...coverage].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([statement]) => statement.length));
  return rows.map(([statement, times]) => `${statement.padEnd(width)}  ${times}`).join('\n');
}

/** Every kind of step; a kind the model gains must be added here. */
const kinds: Readonly<Record<StepKind, readonly string[]>> = {
  task: [
    'task fill',
    'task confirm',
    'task acknowledge',
    'task accept',
    'task handle',
    'task review',
    'task approve',
    'task verify',
    'task survey',
  ],
  query: ['query'],
  upload: ['upload'],
  sign: ['sign all', 'sign any', 'sign atLeast', 'sign votes', 'sign inOrder', 'sign each'],
  special: ['special'],
  extend: ['extend'],
  pledge: ['pledge'],
  tolerate: ['tolerate'],
  choose: ['choose if', 'choose cases'],
  together: ['together all', 'together any', 'together atLeast', 'together free'],
  include: ['include'],
  joint: ['joint all', 'joint named'],
  forEach: ['forEach together', 'forEach oneByOne'],
  race: ['race'],
  return: ['return again', 'return straight'],
  jump: ['jump', 'jump counted'],
  mark: ['mark'],
  join: ['join'],
  call: ['call'],
  repeat: ['repeat until', 'repeat event'],
  draw: ['draw'],
  detached: ['detached'],
  compensate: ['undo', 'undo by'],
  foreign: ['foreign'],
  await: ['await'],
  notify: ['notify'],
  send: ['send'],
  serve: ['serve'],
  push: ['push'],
  charge: ['charge'],
  issueCertificate: ['issueCertificate'],
  issueDocument: ['issueDocument'],
  publicNotice: ['publicNotice'],
  rate: ['rate'],
  archive: ['archive'],
  define: ['define'],
  remind: ['remind'],
  escalate: ['escalate'],
  reassign: ['reassign'],
  deem: ['deem'],
  retry: ['retry'],
  end: ['end'],
  stop: ['stop'],
};

/** Everything that is counted. */
const everyStatement: readonly string[] = [
  ...['apply', 'message', 'schedule'].map((kind) => `start ${kind}`),
  ...['fetch', 'verify', 'certificate', 'derive', 'push'].map((mode) => `data ${mode}`),
  'item',
  'stage',
  ...Object.values(kinds).flat(),
  ...['outcome', 'beforeDue', 'timeout', 'elapsed', 'exceeded', 'exhausted', 'itemDenied'].map((kind) => `on ${kind}`),
  ...['within', 'until', 'relative'].map((kind) => `limit ${kind}`),
  'may return to',
];

const lineWords = ({ on }: Handler): readonly string[] => [`on ${on.kind}`];

function wordsOf(step: Step): readonly string[] {
  const limit = step.limit === undefined ? [] : [`limit ${step.limit.kind}`];
  return [wordOf(step), ...limit, ...(step.mayReturnTo === undefined ? [] : ['may return to'])];
}

function wordOf(step: Step): string {
  const { kind } = step;
  if (kind === 'task') return `task ${step.verb}`;
  if (kind === 'sign') return step.members.kind === 'each' ? 'sign each' : `sign ${step.mode.kind}`;
  if (kind === 'choose') return `choose ${step.form}`;
  if (kind === 'together') return `together ${step.mode.kind}`;
  if (kind === 'joint') return step.items === undefined ? 'joint all' : 'joint named';
  if (kind === 'forEach') return `forEach ${step.order}`;
  if (kind === 'return') return `return ${step.mode}`;
  if (kind === 'jump') return step.timesMax === undefined ? 'jump' : 'jump counted';
  if (kind === 'repeat') return step.until === undefined ? 'repeat event' : 'repeat until';
  if (kind === 'compensate') return step.body === undefined ? 'undo' : 'undo by';
  return kind;
}
