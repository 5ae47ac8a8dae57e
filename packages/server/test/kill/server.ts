import { readFileSync } from 'node:fs';
import { answer, defineConnector, verdict } from '@lianban/connectors';
import { compile } from '@lianban/engine';
import { serve } from '../../src/main.ts';

// The server under test, as a process that can be killed. Its registers are all in the process behind `register`.

const [, , data = '', flowFile = '', register = '', signals = ''] = process.argv;
const source = readFileSync(flowFile, 'utf8');
const { flow } = compile(source);

const connector = defineConnector({
  name: 'register',
  operations: (flow?.data ?? []).map((one) => ({
    source: one.source,
    provider: 'register',
    modes: ['fetch', 'verify', 'certificate', 'derive', 'push'],
    purposes: one.purpose === undefined ? [] : [one.purpose],
    input: {},
    output: {},
    ask: async (request, signal) => {
      const response = await fetch(register, {
        method: 'POST',
        body: JSON.stringify(request),
        headers: { 'idempotency-key': encodeURIComponent(request.key) },
        signal,
      });
      const said: { readonly verdict?: boolean; readonly record?: Record<string, string> } = Object(await response.json());
      return said.verdict === undefined ? answer('found', said.record) : verdict(said.verdict);
    },
  })),
});

const running = await serve({ port: 0, data, connectors: [connector], handleSignals: signals === 'signals' });
const published = await fetch(`${running.url}/api/flows`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ source }),
});
if (!published.ok) throw new Error(`The flow was not published: ${await published.text()}`);
process.stdout.write(`ready ${running.url}\n`);
