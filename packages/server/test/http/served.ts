import { request } from 'node:http';
import { answer, defineConnector } from '@lianban/connectors';
import { expect, onTestFinished } from 'vitest';
import { type Running, type ServeOptions, serve } from '../../src/main.ts';
import { dataFile } from '../data-file.ts';
import { subsidySource } from '../house.ts';

export const register = defineConnector({
  name: 'register',
  operations: [
    {
      source: '公共数据平台/公安厅/户籍信息',
      provider: '公安厅',
      modes: ['fetch'],
      purposes: ['办理小额补贴'],
      input: {},
      output: {},
      ask: async () => answer('found', { 户号: 'TEST-0001' }),
    },
  ],
});

export const applicant = { id: '990101199001011249', party: '申请人' };
export const officer = { id: '990101198505052220', party: '民政' };
export const openBody = { flow: 'T-SUBSIDY', login: { citizenId: applicant.id, name: '张样例' }, actor: applicant };

/** A real server on a port of its own, gone after the test. */
export async function served(options: Partial<ServeOptions> = {}): Promise<Running> {
  const running = await serve({ port: 0, data: dataFile(), connectors: [register], handleSignals: false, ...options });
  onTestFinished(() => running.close());
  return running;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly entries?: readonly Record<string, unknown>[] };
}

export async function call(url: string, path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${url}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

export const post = (url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
  call(url, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

/** Sends headers that `fetch` would not. */
export const raw = (url: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

export async function publish({ url }: Running): Promise<void> {
  expect((await post(url, '/api/flows', { source: subsidySource })).status).toBe(201);
}

export async function taskOf({ url }: Running, caseId: string, step: string): Promise<string> {
  const find = async (): Promise<unknown> =>
    (await call(url, `/api/tasks?case=${caseId}`)).body.entries?.find((task) => task['step'] === step)?.['key'];
  await expect.poll(find, { interval: 1 }).toBeDefined();
  return encodeURIComponent(String(await find()));
}
