export type {
  CallContext,
  CaseHost,
  EffectOf,
  LogEntry,
  NewEvent,
  NewMessage,
  OpenTask,
  Posted,
  Reply,
  Sender,
  StartCase,
  Submitted,
  TaskFilter,
} from './host.ts';
export { createHost, type HostOptions, type MemoryHost } from './memory.ts';
