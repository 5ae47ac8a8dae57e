import type { Step } from '../../src/model/step.ts';
import type { Values } from '../../src/model/value.ts';
import { pass, sendOff } from './acts.ts';
import { openBlock, openBranch, openGrown, openNext, signerOf } from './blocks.ts';
import {
  type Answer,
  type Aside,
  addressOf,
  around,
  type Branch,
  type Case,
  correlation,
  entriesAt,
  from,
  isHere,
  isUnder,
  partyOf,
  type Stand,
  stopHere,
  unitOf,
  visit,
} from './case.ts';
import { cancel, closeTask, closeWork, drop, leave } from './closing.ts';
import { holds } from './known.ts';
import { pauseClocks, resumeClocks, startClocks } from './limits.ts';
import { isPassed, type Line, type Stretch, speaksOfWork } from './line.ts';
import { offers } from './offers.ts';

/** Begins a case: its first line is come to. */
export function beginCase(one: Case): void {
  opened(one, openBranch(one, one.tree.main, null, null));
}

/** Everything goes on that goes on by itself, first in, first out; then the meeting points are looked at. */
export function rest(one: Case): void {
  for (;;) {
    const next = one.todo.shift();
    if (next !== undefined) next();
    else if (one.status === 'finished') return;
    else if (!grow(one) && !meet(one)) return;
  }
}

/** Lists may have grown; whether anything is begun by it. */
function grow(one: Case): boolean {
  const news = openGrown(one);
  for (const branch of news) opened(one, branch);
  return news.length > 0;
}

/** Goes on from a line by an outcome; where no line says what then, a person is called. */
export function go(one: Case, stand: Stand, outcome: string, answers?: Answer): void {
  if (!isHere(stand)) return;
  const { line } = stand;
  const way = line.ways.get(outcome);
  const aside = stand.answers?.aside;
  if (way !== undefined && aside !== undefined && line.does.kind === 'task' && outcome === line.does.outcomes[0])
    return comeBack(one, stand, aside);
  if (way !== undefined) return follow(one, stand, { way, label: outcome, answers });
  if (stand.line.does.kind === 'task') closeTask(one, stand, 'done');
  stopHere(one, stand, 'nothing-said', { event: `outcome ${outcome}` });
}

/** A due instant: its line is done, and the work stays or is taken away. */
export function due(one: Case, stand: Stand, timer: string): void {
  const timed = stand.line.timed.find(({ name }) => name === timer);
  if (!isHere(stand) || timed === undefined) return;
  if (!timed.keeps) return follow(one, stand, { way: timed.to, label: `timer ${timer}` });
  for (const line of wayFrom(stand.branch, timed.to).lines) doLine(one, line, stand.branch, stand);
}

interface Going {
  readonly way: Line;
  readonly label: string;
  readonly answers?: Answer | undefined;
}

/** Leaves a line for another: what speaks of the open work is done, the work is closed, the other lines on the way are done. */
function follow(one: Case, stand: Stand, { way, label, answers }: Going): void {
  const { branch } = stand;
  const { does } = stand.line;
  const isRacing = branch.stretch.block?.does.kind === 'block' && branch.stretch.block.does.block.of === 'race';
  if (isRacing && does.kind !== 'choose' && does.kind !== 'counted' && does.kind !== 'join') win(one, branch);
  const { lines, to } = wayFrom(branch, way);
  const open = lines.findLastIndex(speaksOfWork) + 1;
  for (const line of lines.slice(0, open)) doLine(one, line, branch, stand);
  closeWork(one, stand, one.event.kind === 'complete' ? 'done' : 'taken');
  for (const line of lines.slice(open)) doLine(one, line, branch, stand);
  drop(stand);
  if (!one.branches.includes(branch)) return;
  const kept = answers !== undefined && to.stretch === branch.stretch ? putAside(one, branch, { answers, branch, host: null }) : answers;
  arrive(one, branch, { to, lines, came: lines.length === 0 ? `${stand.line.id} ${label}` : undefined, answers: kept });
}

/** The lines on the way, and where it leads to: the next line that waits, or one outside the branch. */
function wayFrom({ stretch }: Branch, way: Line): { readonly lines: readonly Line[]; readonly to: Line } {
  const lines: Line[] = [];
  let at = way;
  while (at.stretch === stretch && isPassed(at.does)) {
    lines.push(at);
    at = at.ways.get('go') ?? stretch.end;
  }
  return { lines, to: at.stretch === null && at.does.kind !== 'stay' ? stretch.end : at };
}

function doLine(one: Case, line: Line, branch: Branch, stand: Stand | null): void {
  if (line.does.kind === 'pass' || (line.does.kind === 'act' && line.does.step.kind === 'reassign')) return;
  pass(
    one,
    { branch, line, stand },
    {
      open: (stretch: Stretch, opener, place) => opened(one, openBranch(one, stretch, opener, null, place)),
      silence: (host, outcome) => silence(one, host, outcome),
    },
  );
}

interface Arriving {
  readonly to: Line;
  readonly lines: readonly Line[];
  /** The way a meeting point is come along, where no line is in between. */
  readonly came?: string | undefined;
  readonly answers?: Answer | undefined;
}

/** Comes to a line: to the end of its branch, out of it, or to where something is waited for. */
function arrive(one: Case, branch: Branch, { to, lines, came, answers }: Arriving): void {
  if (to.stretch !== branch.stretch) return leaveBranch(one, branch, to, answers);
  if (to.does.kind === 'end') return branch.stands.length > 0 ? undefined : void one.todo.push(() => closed(one, branch, branch.vote));
  if (to.does.kind === 'finish') return finish(one, to.does.step);
  const last = lines.at(-1);
  const ways = to.does.kind !== 'join' ? [] : last !== undefined ? [`${last.id} go`] : came === undefined ? [] : [came];
  const met = to.does.kind === 'join' ? branch.stands.find(({ line }) => line === to) : undefined;
  if (met !== undefined) return void met.came.push(...ways);
  const given = lines.findLast(({ does }) => does.kind === 'act' && does.step.kind === 'reassign')?.does;
  const party = given?.kind === 'act' && given.step.kind === 'reassign' ? given.step.party : undefined;
  const stand: Stand = { branch, line: to, visit: visit(branch, to.id), since: one.since, party, answers, came: ways };
  branch.stands.push(stand);
  begin(one, stand);
}

/** Begins what is to be done at a line. */
export function begin(one: Case, stand: Stand): void {
  const { line, branch } = stand;
  const { does } = line;
  const later = (outcome: string, answers?: Answer): void => void one.todo.push(() => go(one, stand, outcome, answers));
  startClocks(one, stand);
  switch (does.kind) {
    case 'task':
      return openTask(one, stand);
    case 'block': {
      const { news, outcome } = openBlock(one, stand);
      for (const inner of news) opened(one, inner);
      return outcome === null ? undefined : later(outcome);
    }
    case 'choose':
      return choose(one, stand, does.rows);
    case 'counted': {
      const owner = around(branch, does.target);
      const made = owner?.made.get(does.step.id) ?? 0;
      const isLeft = does.step.timesMax === undefined || made < does.step.timesMax;
      if (isLeft) owner?.made.set(does.step.id, made + 1);
      else if (!line.ways.has('exceeded')) return stopHere(one, stand, 'made-too-often', { times: made });
      return later(isLeft ? 'within' : 'exceeded', isLeft && does.step.kind === 'return' ? { of: line } : undefined);
    }
    case 'fork':
      return void one.todo.push(() => fork(one, stand, does.arms));
    case 'await':
    case 'turn': {
      const message = does.kind === 'await' ? does.step.message : does.step.untilEvent;
      if (message === undefined) return;
      return void one.log.push({
        ...from(one, addressOf(stand), 'subscribe'),
        kind: 'subscribe',
        message,
        correlation: correlation(one, stand),
      });
    }
    case 'effect':
      return sendOff(one, stand);
    default:
      return;
  }
}

function openTask(one: Case, stand: Stand): void {
  const { does, name, id } = stand.line;
  if (does.kind !== 'task') return;
  const end = one.timers.find((timer) => timer.stand === stand && timer.name === 'limit')?.clock.dueAt;
  const offered = offers(stand);
  const outcomes = offered.map(({ outcome }) => outcome);
  const reasonFor = offered.flatMap(({ outcome, asksWhy }) => (asksWhy ? [outcome] : []));
  const task = {
    step: name ?? id,
    ...does.shown,
    party: partyOf(stand),
    ...unitOf(one, stand),
    outcomes,
    reasonFor,
    ...(end === undefined ? {} : { due: end }),
  };
  one.log.push({ ...from(one, addressOf(stand), 'task'), kind: 'openTask', task });
}

/** Takes the first row that holds; one that is not known before it keeps the case here. */
function choose(one: Case, stand: Stand, rows: Extract<Line['does'], { readonly kind: 'choose' }>['rows']): void {
  for (const [index, row] of rows.entries()) {
    const result = row === null ? true : holds(one.known, row, entriesAt(stand.branch));
    if (result === null) return stopHere(one, stand, 'condition-unknown', { row: index + 1 });
    if (result) return void one.todo.push(() => go(one, stand, `row ${index}`));
  }
  stopHere(one, stand, 'no-row-holds');
}

function fork(one: Case, stand: Stand, arms: readonly Line[]): void {
  if (!isHere(stand)) return;
  drop(stand);
  for (const [arm, way] of arms.entries()) {
    const { lines, to } = wayFrom(stand.branch, way);
    for (const line of lines) doLine(one, line, stand.branch, null);
    if (one.branches.includes(stand.branch))
      arrive(one, stand.branch, { to, lines, came: lines.length === 0 ? `${stand.line.id} arm ${arm}` : undefined });
  }
}

/** A branch that was opened comes to its first line in turn. */
function opened(one: Case, branch: Branch): void {
  one.todo.push(() => enter(one, branch, branch.stretch.first));
}

function enter(one: Case, branch: Branch, line: Line, answers?: Answer): void {
  if (!one.branches.includes(branch)) return;
  const { lines, to } = wayFrom(branch, line);
  for (const each of lines) doLine(one, each, branch, null);
  if (one.branches.includes(branch)) arrive(one, branch, { to, lines, answers });
}

/** A branch has come to its end: its block counts it, once. */
function closed(one: Case, branch: Branch, vote: string | undefined): void {
  if (!one.branches.includes(branch) || branch.stands.length > 0) return;
  one.branches.splice(one.branches.indexOf(branch), 1);
  if (branch.opener === null) return end(one, { result: 'granted', end: '' }, false);
  const { stand, ordinal } = branch.opener;
  if (stand !== null) count(one, stand, { party: signerOf(stand, ordinal, branch.entry), vote });
}

function count(one: Case, stand: Stand, answer: { readonly party: string; readonly vote: string | undefined }): void {
  if (!isHere(stand)) return;
  const { news, outcome } = openNext(one, stand, answer);
  for (const inner of news) opened(one, inner);
  if (outcome !== null) one.todo.push(() => go(one, stand, outcome));
}

/** 视为同意 on a signing block: who has not answered is spoken for, and who would have been asked later as well. */
function silence(one: Case, host: Stand, outcome: string): void {
  const vote = outcome === 'agreed' ? 'agreed' : 'disagreed';
  const open = one.branches.filter(({ opener }) => opener?.stand === host);
  const later = host.count?.left.splice(0) ?? [];
  if (host.count !== undefined) host.count.opened += later.length;
  const silent = [
    ...open.map((branch) => ({ branch, ordinal: branch.opener?.ordinal ?? 0 })),
    ...later.map((ordinal) => ({ branch: null, ordinal })),
  ];
  for (const { branch, ordinal } of silent) {
    const party = signerOf(host, ordinal, branch?.entry ?? null);
    if (branch !== null) cancel(one, branch);
    one.log.push({ ...from(one, addressOf(host), `deemed ${ordinal}`), kind: 'audit', entry: 'deemed', facts: { party, outcome } });
    one.todo.push(() => count(one, host, { party, vote }));
  }
}

/** A line outside the branch: what the block around it had open is cancelled, and the line is come to out there. */
function leaveBranch(one: Case, branch: Branch, line: Line, answers: Answer | undefined): void {
  const owner = around(branch, line);
  if (owner === null) return reopen(one, { branch, line, answers });
  let under: Branch | null = branch;
  while (under !== null && under.opener?.branch !== owner) under = under.opener?.branch ?? null;
  const host = under?.opener?.stand ?? null;
  const kept = answers === undefined ? undefined : putAside(one, owner, { answers, branch, host });
  if (kept?.aside === undefined) {
    if (host !== null) leave(one, host, 'cancelled');
    cancel(one, branch);
  }
  one.todo.push(() => enter(one, owner, line, kept));
}

/** 直达: the block is put aside as it stands, with all that is under it; what its people were asked is taken back for so long. */
function putAside(
  one: Case,
  owner: Branch,
  { answers, branch, host }: { readonly answers: Answer; readonly branch: Branch; readonly host: Stand | null },
): Answer {
  const { does } = answers.of;
  if (does.kind !== 'counted' || does.step.kind !== 'return' || does.step.mode !== 'straight' || does.on === undefined) return answers;
  const aside: Aside = { stand: host, back: does.on, branch };
  if (host !== null) {
    pauseClocks(one, (stand) => stand === host || isUnder(stand.branch, host));
    for (const stand of tasksUnder(one, host)) closeTask(one, stand, 'parked');
    drop(host);
  }
  owner.aside.push(aside);
  return { ...answers, aside };
}

/** The step returned to is done: what was put aside comes back, and whoever sent it back is asked again first. */
function comeBack(one: Case, done: Stand, aside: Aside): void {
  const owner = done.branch;
  leave(one, done, 'done');
  if (!owner.aside.includes(aside)) return;
  owner.aside.splice(owner.aside.indexOf(aside), 1);
  one.todo.push(() => enter(one, aside.branch, aside.back));
  const { stand: host } = aside;
  if (host === null) return;
  owner.stands.push(host);
  resumeClocks(one, (stand) => stand === host || isUnder(stand.branch, host));
  for (const stand of tasksUnder(one, host)) openTask(one, stand);
}

/** Open tasks under a block; where an incident stopped one it was closed already. */
const tasksUnder = (one: Case, host: Stand): readonly Stand[] =>
  one.branches.flatMap((branch) =>
    isUnder(branch, host) ? branch.stands.filter(({ line, incident }) => line.does.kind === 'task' && incident === undefined) : [],
  );

/** A line in a block that is over: what stands around it is left, and the block is opened again with that one branch alone. */
function reopen(
  one: Case,
  { branch, line, answers }: { readonly branch: Branch; readonly line: Line; readonly answers: Answer | undefined },
): void {
  const down: Stretch[] = [];
  let at: Branch | null = null;
  for (let stretch = line.stretch; stretch !== null && at === null; stretch = stretch.outer) {
    at = around(branch, stretch.end);
    if (at === null) down.unshift(stretch);
  }
  if (at === null) return;
  for (const stand of [...at.stands]) leave(one, stand, 'cancelled');
  for (const stretch of down) {
    if (stretch.block === null) return;
    const count = { opened: 1, done: 0, yes: 0, no: 0, yesWeight: 0, allWeight: 0, vetoed: false, left: [] };
    const stand: Stand = { branch: at, line: stretch.block, visit: visit(at, stretch.block.id), since: one.since, came: [], count };
    at.stands.push(stand);
    at = openBranch(one, stretch, { branch: at, stand, ordinal: stretch.ordinal }, null);
  }
  const last = at;
  one.todo.push(() => enter(one, last, line, answers));
}

/** 哪个先来: the first branch whose first wait is over sends the others away. */
function win(one: Case, branch: Branch): void {
  for (const other of [...one.branches])
    if (other !== branch && other.opener !== null && other.opener.stand === branch.opener?.stand) cancel(one, other);
}

/** A meeting point goes on when every way to it was come along, or nobody else in its branch can still come along the others. */
function meet(one: Case): boolean {
  const ready = one.branches.flatMap(({ stands }) =>
    stands.filter((stand) => stand.line.does.kind === 'join' && stand.incident === undefined && isComplete(one, stand)),
  );
  for (const stand of ready) one.todo.push(() => go(one, stand, 'go'));
  return ready.length > 0;
}

function isComplete(one: Case, { line: join, branch, came }: Stand): boolean {
  const ways = one.tree.lines.flatMap((line) =>
    nextOf(line).flatMap(([label, to]) => (to === join ? [{ line, way: `${line.id} ${label}` }] : [])),
  );
  const missing = ways.filter(({ way }) => !came.includes(way));
  const reached = new Set(branch.stands.flatMap(({ line }) => (line === join ? [] : [...onward(line, join)])));
  return !missing.some(({ line }) => reached.has(line));
}

const nextOf = ({ ways, timed }: Line): readonly (readonly [string, Line])[] => [
  ...ways,
  ...timed.map(({ name, to }) => [`timer ${name}`, to] as const),
];

/** Every line that can be come to from one, but not past a meeting point. */
function onward(start: Line, join: Line): ReadonlySet<Line> {
  const seen = new Set<Line>([start]);
  for (const line of seen) if (line !== join) for (const [, next] of nextOf(line)) seen.add(next);
  return seen;
}

/** 办结 and 终止: the case ends, and with it all that is open; 终止 ends what would live on as well. */
function finish(one: Case, step: Extract<Step, { readonly kind: 'end' | 'stop' }>): void {
  // What is granted needs no reason unless the line asks for one.
  const isGood = step.result === 'granted' || step.result === 'grantedWithGap';
  const written = one.event.kind === 'complete' ? one.event.reason : undefined;
  const reason = step.reason ?? (isGood && step.reasonRequired !== true ? undefined : written);
  end(one, { result: step.result, end: step.name ?? '', ...(reason === undefined ? {} : { reason }) }, step.kind === 'stop');
}

function end(one: Case, facts: Values, everything: boolean): void {
  for (const branch of [...one.branches]) if (everything || branch.stretch.kind !== 'later') cancel(one, branch);
  one.todo.length = 0;
  one.status = 'finished';
  one.log.push({ ...from(one, { scope: 'main', node: 'main:end', visit: 1 }, 'finished'), kind: 'audit', entry: 'finished', facts });
}
