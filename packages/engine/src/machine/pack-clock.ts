import { instant } from '../base/id.ts';
import type { DurationUnit } from '../model/value.ts';
import type { Clock, ClockLimit } from '../time/clock.ts';
import type { Period, PeriodPart } from '../time/period.ts';

/** A clock as a row: its kind and certainty, its limit, and its times counted from the case's start. */
export type ClockRow = readonly [
  flags: number,
  limit: LimitRow,
  startedAt: number,
  since: number,
  dueAt: number,
  ...remaining: (string | number)[],
];

type LimitRow = number | readonly [amount: number, unit: DurationUnit];

/** Packs a clock. */
export function packClock({ kind, provisional, limit, startedAt, since, dueAt, remaining }: Clock, from: number): ClockRow {
  const flags = (kind === 'paused' ? 1 : 0) + (provisional ? 2 : 0);
  const row: LimitRow = limit.kind === 'at' ? limit.due - from : [limit.duration.amount, limit.duration.unit];
  return [flags, row, startedAt - from, since - from, dueAt - from, ...remaining.flatMap((part) => packPart(part, from))];
}

/** The clock of a row. */
export function unpackClock([flags, limit, startedAt, since, dueAt, ...remaining]: ClockRow, from: number): Clock {
  return {
    kind: flags % 2 === 1 ? 'paused' : 'running',
    limit: unpackLimit(limit, from),
    startedAt: instant(startedAt + from),
    remaining: unpackParts(remaining, from),
    since: instant(since + from),
    dueAt: instant(dueAt + from),
    provisional: flags >= 2,
  };
}

function unpackLimit(limit: LimitRow, from: number): ClockLimit {
  if (typeof limit === 'number') return { kind: 'at', due: instant(limit + from) };
  return { kind: 'within', duration: { amount: limit[0], unit: limit[1] } };
}

function packPart(part: PeriodPart, from: number): readonly (string | number)[] {
  switch (part.kind) {
    case 'workingDays':
      return ['w', part.days];
    case 'days':
      return ['d', part.days];
    case 'months':
      return ['m', part.months];
    case 'workingTime':
      return ['h', part.ms];
    case 'time':
      return ['t', part.ms];
    case 'until':
      return ['u', part.at - from];
  }
}

function unpackParts(row: readonly (string | number)[], from: number): Period {
  const parts: PeriodPart[] = [];
  for (let index = 0; index < row.length; index += 2) parts.push(unpackPart(String(row[index]), Number(row[index + 1]), from));
  return parts;
}

function unpackPart(kind: string, amount: number, from: number): PeriodPart {
  switch (kind) {
    case 'w':
      return { kind: 'workingDays', days: amount };
    case 'd':
      return { kind: 'days', days: amount };
    case 'm':
      return { kind: 'months', months: amount };
    case 'h':
      return { kind: 'workingTime', ms: amount };
    case 't':
      return { kind: 'time', ms: amount };
    default:
      return { kind: 'until', at: instant(amount + from) };
  }
}
