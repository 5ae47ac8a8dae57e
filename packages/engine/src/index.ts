// The public door, in the order of the line: source, model, plan, problems, machines, hosts. Inside the engine nobody imports this file.

export { assert, Bug, present, unreachable } from './base/assert.ts';
export {
  type CaseId,
  caseId,
  type EffectKey,
  type EventId,
  effectKey,
  eventId,
  type Instant,
  instant,
  type NodeId,
  nodeId,
  type ScopeId,
  scopeId,
} from './base/id.ts';
export { EVENT_BYTES_MAX, JSON_DEPTH_MAX, SOURCE_CHARS_MAX } from './base/limits.ts';
export { nearest } from './base/nearest.ts';
export type { Place, TextEdit } from './base/place.ts';
export type { Facts, Fix, Problem, Severity } from './base/problem.ts';
export { type Config, configurableCodes, levelsFor, readConfig } from './check/config.ts';
export { type Level, withLevels } from './check/levels.ts';
export { type Compilation, compile, validate } from './compile.ts';
export { type CompiledFormula, compileFormula, type Lookup, type Unknown } from './formula/compile.ts';
export { fromFeel, toFeel } from './formula/feel.ts';
export { type NameDeclaration, type NameTable, namesOf, nameTable } from './formula/names.ts';
export { type FormulaReading, parseFormula } from './formula/parse.ts';
export { printDuration, printFormula, printPath } from './formula/print.ts';
export { type FormulaType, typeOf } from './formula/type.ts';
export { type FlowNames, isCalled } from './host/called-flow.ts';
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
} from './host/host.ts';
export { createHost, type HostOptions, type MemoryHost } from './host/memory.ts';
export { nextTurn, type Schedule, turnCaseId } from './host/schedule.ts';
export { canonicalJson } from './json/canonical.ts';
export { readJson } from './json/read.ts';
export { hashOf, writeJson } from './json/write.ts';
export { buildMachines } from './machine/build.ts';
export { decide } from './machine/decide.ts';
export type { Decision, Outcome, Refusal } from './machine/decision.ts';
export type { Effect, TaskField, TaskView } from './machine/effect.ts';
export type { Actor, Address, Envelope, Event } from './machine/event.ts';
export type { CompiledFlow } from './machine/flow.ts';
export { type FlowMessages, mergeKeyOf, messagesOf } from './machine/messages.ts';
export { openTasks } from './machine/open-tasks.ts';
export { type Packed, pack, repack, restore, unpack } from './machine/pack.ts';
export { type Going, type Preview, preview } from './machine/preview.ts';
export { machinesJson } from './machine/print.ts';
export type { CaseState } from './machine/state.ts';
export type { Flow } from './model/flow.ts';
export type { Field, Form, Material, Situation } from './model/form.ts';
export type { Formula } from './model/formula.ts';
export type { Item } from './model/item.ts';
export type { Party, PartyRole } from './model/party.ts';
export type { Plan, PlannedQuery } from './model/plan.ts';
export type { Data, QueryMode, QueryOutcome } from './model/query.ts';
export type { Scenario } from './model/scenario.ts';
export type { Step } from './model/step.ts';
export type { Duration, Value, Values, ValueType } from './model/value.ts';
export { checkRecord, checkValue, type ValueFault } from './model/value-check.ts';
export { stepsOf, type Visit } from './model/walk.ts';
export { withoutPlaces } from './model/without-places.ts';
export { type DesignedMeasures, type Measures, measuresOf } from './plan/measures.ts';
export { planOf } from './plan/plan-of.ts';
export { type PlainProblem, plain } from './problem/plain.ts';
export { linesOf, lineText, positionAt } from './problem/position.ts';
export { pretty } from './problem/pretty.ts';
export { type RefusedFor, type ToldRefusal, tellRefusal } from './problem/refusal.ts';
export { type Rendered, render, renderAll } from './problem/render.ts';
export { type CheckedFile, sarif } from './problem/sarif.ts';
export { type Lock, type Locked, lockedText, readLock, writeLock } from './reference/lock.ts';
export { type FindReferred, type References, type Referred, type Resolution, resolveReferences } from './reference/resolve.ts';
export type { Difference } from './scenario/expect.ts';
export { runScenario, runScenarios, type ScenarioResult, TRIAL_START } from './scenario/run.ts';
export { type CaseRun, type CaseToRun, runCase } from './scenario/run-case.ts';
export { syntheticRecord, syntheticValue } from './scenario/synthetic.ts';
export { formatText } from './text/format.ts';
export { printFlow } from './text/print.ts';
export { readText } from './text/read.ts';
export { wordFor } from './text/statements/tables.ts';
export { dueAt } from './time/add.ts';
export type { Calendar } from './time/calendar.ts';
export { mainlandChina } from './time/calendars/mainland-china.ts';
export { dateText, instantText, parseInstant } from './time/civil.ts';
export { checkFlow, isJsonFace, type Validation, validateText } from './validate.ts';
