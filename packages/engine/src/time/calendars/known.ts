import type { Calendar } from '../calendar.ts';
import { mainlandChina } from './mainland-china.ts';

/** The calendars that come with the product. An operator's own are handed in beside them. */
export const knownCalendars: readonly Calendar[] = Object.freeze([mainlandChina]);

/** The calendar that a flow's 工作日历 names: by id, or by its Chinese or English name. Null when there is none. */
export function calendarNamed(name: string, calendars: readonly Calendar[] = knownCalendars): Calendar | null {
  return calendars.find((calendar) => calendar.id === name || calendar.name.zh === name || calendar.name.en === name) ?? null;
}
