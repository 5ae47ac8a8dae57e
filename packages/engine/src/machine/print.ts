import type { CompiledFlow } from './flow.ts';

/** The machines as JSON that `createMachine` takes: what `convert --to xstate` prints. */
export function machinesJson({ machines }: CompiledFlow): string {
  return `${JSON.stringify(Object.fromEntries(machines.map(({ id, machine }) => [id, machine.config])), null, 2)}\n`;
}
