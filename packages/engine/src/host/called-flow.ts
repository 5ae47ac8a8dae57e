import type { CompiledFlow } from '../machine/flow.ts';

/** What a flow goes by when another calls it. */
export interface FlowNames {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/** Whether a flow is the one called: by its id, its name or the last part of the path, in the version that is pinned. */
export function isCalled(names: FlowNames, { flow, version }: { readonly flow: string; readonly version?: string | undefined }): boolean {
  const last = flow.split('/').at(-1);
  if (version !== undefined && names.version !== version) return false;
  return names.id === flow || names.name === flow || names.name === last;
}

/** What a compiled flow goes by. */
export const namesOfFlow = ({ flow }: CompiledFlow): FlowNames => ({ id: flow.id, name: flow.name, version: flow.version ?? '' });
