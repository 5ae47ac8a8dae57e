declare const brand: unique symbol;

type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Identity of a flow: its 编码 when written, else an encoding of its name. */
export type FlowId = Brand<'FlowId'>;
/** Identity of a step within its flow, ASCII: the written 代号, else derived from the name (see model/identity). */
export type StepId = Brand<'StepId'>;
/** Identity of a node of the derived graph: a step's id, with a suffix where one step has several nodes. */
export type NodeId = Brand<'NodeId'>;
/** Identity of an edge of the derived graph. */
export type EdgeId = Brand<'EdgeId'>;
/** Identity of a scope definition: one compiled machine. */
export type ScopeDefId = Brand<'ScopeDefId'>;
/** Identity of a running scope within its case; it spells its host's node and visit. */
export type ScopeId = Brand<'ScopeId'>;
/** Identity of a case. */
export type CaseId = Brand<'CaseId'>;
/** Identity of an event within its case; the host refuses a second one as a duplicate. */
export type EventId = Brand<'EventId'>;
/** Deterministic key of an effect: case, scope, node, visit and slot. */
export type EffectKey = Brand<'EffectKey'>;
/** A point in time: milliseconds since 1970-01-01T00:00:00Z, whole numbers only. */
export type Instant = number & { readonly [brand]: 'Instant' };

// The only casts from plain text to identities in the engine.
/** Brands a flow id. */
export const flowId = (text: string): FlowId => text as FlowId;
/** Brands a step id. */
export const stepId = (text: string): StepId => text as StepId;
/** Brands a node id. */
export const nodeId = (text: string): NodeId => text as NodeId;
/** Brands an edge id. */
export const edgeId = (text: string): EdgeId => text as EdgeId;
/** Brands a scope definition id. */
export const scopeDefId = (text: string): ScopeDefId => text as ScopeDefId;
/** Brands a running scope's id. */
export const scopeId = (text: string): ScopeId => text as ScopeId;
/** Brands a case id. */
export const caseId = (text: string): CaseId => text as CaseId;
/** Brands an event id. */
export const eventId = (text: string): EventId => text as EventId;
/** Brands an effect key. */
export const effectKey = (text: string): EffectKey => text as EffectKey;
/** Brands an instant given in milliseconds since the epoch. */
export const instant = (epochMs: number): Instant => epochMs as Instant;
