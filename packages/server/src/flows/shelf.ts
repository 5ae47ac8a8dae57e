import { assert, type Compilation, type CompiledFlow, compile, type Instant } from '@lianban/engine';
import { createRecent } from '../host/recent.ts';
import { FLOWS_CACHED_MAX } from '../limits.ts';
import type { FlowRef, FlowVersion } from '../store/flow-version.ts';
import type { Store } from '../store/store.ts';

/** A version with everything that was made of it. */
export interface Shelved {
  readonly version: FlowVersion;
  readonly compilation: Compilation;
  readonly compiled: CompiledFlow;
}

/** What became of a text that somebody wants to publish. */
export type Publication =
  | { readonly kind: 'published' | 'same'; readonly shelved: Shelved; readonly compilation: Compilation }
  /** The version is there with another content. */
  | { readonly kind: 'differs'; readonly ref: FlowRef }
  /** It has errors. */
  | { readonly kind: 'problems'; readonly compilation: Compilation };

/** The published flows, compiled once. */
export interface Shelf {
  readonly publish: (source: string, at: Instant) => Promise<Publication>;
  /** A version, or the one published last. */
  readonly find: (id: string, version?: string) => Promise<Shelved | null>;
}

/** Sets up the shelf over a store. */
export function createShelf(store: Store): Shelf {
  const kept = createRecent<string, Shelved>(FLOWS_CACHED_MAX);

  const shelve = (version: FlowVersion): Shelved => {
    const key = `${version.id}\n${version.version}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const compilation = compile(version.source);
    const { compiled } = compilation;
    assert(compiled !== null, `expected the published flow ${version.id} ${version.version} to compile but got problems`);
    const shelved = { version, compilation, compiled };
    kept.set(key, shelved);
    return shelved;
  };

  return {
    publish: async (source, at) => {
      const compilation = compile(source);
      const { compiled } = compilation;
      if (compiled === null) return { kind: 'problems', compilation };
      const version = versionOf(source, compiled, at);
      const kind = await store.publish(version);
      if (kind === 'differs') return { kind, ref: version };
      return { kind, shelved: shelve(version), compilation };
    },
    find: async (id, version) => {
      const found = await store.flow(id, version);
      return found === null ? null : shelve(found);
    },
  };
}

const versionOf = (source: string, { flow, hash }: CompiledFlow, at: Instant): FlowVersion => ({
  id: flow.id,
  version: flow.version ?? UNVERSIONED,
  hash,
  name: flow.name,
  format: /^\uFEFF?\s*\{/.test(source) ? 'json' : 'flow',
  source,
  publishedAt: at,
});

/** The version of a flow that names none. */
const UNVERSIONED = '0';
