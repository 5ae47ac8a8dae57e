import type { Calendar } from '../time/calendar.ts';
import { calendarNamed } from '../time/calendars/known.ts';
import { mainlandChina } from '../time/calendars/mainland-china.ts';
import type { CompiledFlow } from './flow.ts';

/** What a case writes down of the calendar it counts on. */
export const calendarKey = ({ id, version }: Calendar): string => `${id}@${version}`;

/** The calendar a case pinned; a newer version of it when its own is no longer handed in. */
export function calendarOf({ calendars }: Pick<CompiledFlow, 'calendars'>, key: string): Calendar {
  const exact = calendars.find((calendar) => calendarKey(calendar) === key);
  const [id = ''] = key.split('@');
  return exact ?? calendars.find((calendar) => calendar.id === id) ?? mainlandChina;
}

/** The calendar a new case of the flow counts on. */
export function calendarFor({ flow, calendars }: Pick<CompiledFlow, 'flow' | 'calendars'>): Calendar {
  const named = flow.meta.calendar === undefined ? null : calendarNamed(flow.meta.calendar, calendars);
  return named ?? calendars[0] ?? mainlandChina;
}
