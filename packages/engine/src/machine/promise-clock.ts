import { pauseClock, resumeClock } from '../time/clock.ts';
import { withOwn } from './own.ts';
import { defOf, pointAt, type Run } from './run.ts';
import { isWithin } from './scope-tree.ts';
import type { Scope } from './state.ts';

/** The promise counts only the time of departments, units and posts: while everybody waits for others, its clock stands. */
export function settlePromise(run: Run): void {
  if (run.clock === null && run.program.flow.items.length === 0) return;
  const special = run.scopes.filter((scope) => scope.tokens.some((token) => isSpecial(run, token)));
  const runs = run.status === 'open' && !special.some(({ id }) => id === run.scopes[0]?.id) && isOfficeAtWork(run);
  if (run.clock !== null) run.clock = runs ? resumeClock(run.clock, run.calendar, run.at) : pauseClock(run.clock, run.calendar, run.at);
  for (const scope of run.scopes) if (defOf(run, scope).scope.kind === 'item') settleItem(run, scope, special);
}

/** 特别程序: the clock of an item stands while one runs inside it, or around all items; otherwise as its department works. */
function settleItem(run: Run, scope: Scope, special: readonly Scope[]): void {
  const name = defOf(run, scope).scope.name ?? '';
  const item = Object.hasOwn(run.items, name) ? run.items[name] : undefined;
  if (item?.clock === undefined || item.status !== 'handling') return;
  const stands = run.status !== 'open' || special.some(({ id }) => isWithin(id, scope.id) || isWithin(scope.id, id));
  const clock = stands ? pauseClock(item.clock, run.calendar, run.at) : resumeClock(item.clock, run.calendar, run.at);
  if (clock !== item.clock) run.items = withOwn(run.items, name, { ...item, clock });
}

function isSpecial(run: Run, token: Scope['tokens'][number]): boolean {
  const { work } = pointAt(run, token).node;
  return work.kind === 'block' && work.block.of === 'special';
}

function isOfficeAtWork(run: Run): boolean {
  let waits = false;
  for (const { tokens } of run.scopes) {
    for (const token of tokens) {
      const { work } = pointAt(run, token).node;
      if (work.kind === 'ask') return true;
      if (work.kind === 'await' || work.kind === 'effect') waits = true;
      if (work.kind !== 'work') continue;
      const role = run.program.roles.get(token.party ?? work.party);
      if (role !== 'citizen' && role !== 'company' && role !== 'system') return true;
      waits = true;
    }
  }
  return !waits;
}
