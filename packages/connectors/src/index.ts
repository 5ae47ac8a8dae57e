export { type Connector, defineConnector, type Operation, type Schema } from './connector.ts';
export type { Receipt } from './receipt.ts';
export { type Asked, createRegistry, type Registry } from './registry.ts';
export { type AllowedField, type Answer, answer, type Failure, failure, type Request, verdict } from './request.ts';
