export { type Clock, wallClock } from './clock/clock.ts';
export { type Report, reportToConsole, type Trouble } from './host/report.ts';
export type { Language } from './http/language.ts';
export { type Running, type ServeOptions, serve } from './main.ts';
