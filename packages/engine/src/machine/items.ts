import type { Item } from '../model/item.ts';
import { pauseClock, resumeClock, startClock } from '../time/clock.ts';
import { own } from './own.ts';
import type { Run } from './run.ts';
import type { ItemCase, ItemStatus } from './state.ts';

/** Sets where an item stands; its clock runs while its department works and stands while the applicant corrects. */
export function setItem(run: Run, item: Item, { status, reason }: { readonly status: ItemStatus; readonly reason?: string }): void {
  const before = own(run.items, item.name);
  if (before?.status === status && before.reason === reason) return;
  const clock = clockOf(run, { item, before, status });
  const next: ItemCase = { status, ...(reason === undefined ? {} : { reason }), ...(clock === undefined ? {} : { clock }) };
  run.items = { ...run.items, [item.name]: next };
  run.written.push(item.name);
}

/** The item states after which nothing of it will come any more. */
export function isWithout(status: ItemStatus | undefined): boolean {
  switch (status) {
    case undefined:
    case 'waiting':
    case 'received':
    case 'correcting':
    case 'handling':
    case 'granted':
    case 'grantedWithGap':
    case 'done':
      return false;
    case 'denied':
    case 'refused':
    case 'declined':
    case 'withdrawn':
    case 'notApplicable':
    case 'notProceeded':
      return true;
  }
}

interface ClockQuestion {
  readonly item: Item;
  readonly before: ItemCase | undefined;
  readonly status: ItemStatus;
}

function clockOf(run: Run, { item, before, status }: ClockQuestion): ItemCase['clock'] {
  const clock = before?.clock;
  if (item.promised === undefined) return undefined;
  if (status === 'handling') {
    if (clock === undefined) return startClock(run.calendar, { kind: 'within', duration: item.promised }, run.since);
    return resumeClock(clock, run.calendar, run.at);
  }
  return clock === undefined || status === 'waiting' ? clock : pauseClock(clock, run.calendar, run.at);
}
