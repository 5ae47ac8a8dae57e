export { type Clock, wallClock } from './clock/clock.ts';
export { type CaseHost, type CaseHostOptions, createCaseHost } from './host/case-host.ts';
export type { Order, Submitted } from './host/order.ts';
export { type Report, reportToConsole, type Trouble } from './host/report.ts';
export type { Language } from './http/language.ts';
export { type Running, type ServeOptions, serve } from './main.ts';
export { openSqliteStore } from './store/sqlite/sqlite-store.ts';
export type { Store } from './store/store.ts';
