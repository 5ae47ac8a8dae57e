import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { type Connector, createRegistry } from '@lianban/connectors';
import { type Clock, wallClock } from './clock/clock.ts';
import { exampleRegisters, publishExamples } from './examples/load.ts';
import { createCaseHost } from './host/case-host.ts';
import { type Report, reportToConsole } from './host/report.ts';
import { createApp } from './http/app.ts';
import type { Language } from './http/language.ts';
import { DRAIN_MS } from './limits.ts';
import { holdFile } from './store/sqlite/owner-lock.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';

/** What a server is started with. */
export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The SQLite file; made when it is not there. */
  readonly data: string;
  /** Folders with flows and mock registers, published when the file holds no flow yet. */
  readonly examplesDir?: string;
  /** Built files of the page, served at /. */
  readonly appDir?: string;
  /** Registers the operator has bound; they come before those of the examples. */
  readonly connectors?: readonly Connector[];
  /** Spoken to callers that name no language of ours; zh when absent. */
  readonly language?: Language;
  /** False leaves SIGTERM and SIGINT to the caller. */
  readonly handleSignals?: boolean;
  readonly clock?: Clock;
  readonly report?: Report;
}

/** A server that runs. */
export interface Running {
  readonly url: string;
  /** Example flows that could not be published, by file. */
  readonly failedExamples: readonly string[];
  /** Takes no new work, finishes what is under way, and closes the file. */
  readonly close: () => Promise<void>;
}

/** Serves flows, cases and tasks on this machine, from one SQLite file. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { port, data, examplesDir, clock = wallClock, report = reportToConsole } = options;
  const appDir = options.appDir === undefined ? null : builtPage(options.appDir);
  mkdirSync(dirname(resolve(data)), { recursive: true });
  const release = holdFile(data);
  const store = openSqliteStore(data);
  const registry = createRegistry([...(options.connectors ?? []), ...(examplesDir === undefined ? [] : exampleRegisters(examplesDir))]);
  const host = createCaseHost({ store, clock, registry, report });
  const isNew = (await store.read.flows()).length === 0;
  const failedExamples = isNew && examplesDir !== undefined ? await publishExamples(examplesDir, host.shelf, clock.now()) : [];

  let closing: Promise<void> | null = null;
  const app = await createApp({
    host,
    store,
    clock,
    report,
    language: options.language ?? 'zh',
    isStopping: () => closing !== null,
    ...(appDir === null ? {} : { appDir }),
  });
  await host.start();
  await app.listen({ port, host: '127.0.0.1' });

  const close = async (): Promise<void> => {
    const drained = AbortSignal.timeout(DRAIN_MS);
    await app.close();
    await host.drain(drained);
    await registry.close();
    await store.close();
    release();
  };
  const running: Running = {
    url: `http://127.0.0.1:${portOf(app.server.address())}`,
    failedExamples,
    close: () => (closing ??= close().finally(stopListening)),
  };
  const stopListening = options.handleSignals === false ? () => {} : onSignals(running);
  return running;
}

/** The folder, when there is a page in it. */
function builtPage(folder: string): string {
  const path = resolve(folder);
  if (!existsSync(join(path, 'index.html'))) throw new Error(`There is no index.html in ${folder}: build the page first.`);
  return path;
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address !== null ? address.port : 0);

/** The first signal drains; the process ends by itself when nothing is left. */
function onSignals(running: Running): () => void {
  const stop = (): void => void running.close();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}
