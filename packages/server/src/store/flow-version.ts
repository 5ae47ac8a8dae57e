import type { Instant } from '@lianban/engine';

/** Which text a case follows, for its whole life. */
export interface FlowRef {
  readonly id: string;
  readonly version: string;
}

/** A published version. It never changes. */
export interface FlowVersion extends FlowRef {
  readonly hash: string;
  readonly name: string;
  readonly format: 'flow' | 'json';
  readonly source: string;
  readonly publishedAt: Instant;
}
