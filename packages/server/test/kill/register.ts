import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

// A register in a process of its own. It writes every call down before it answers, and never asks whether it came before.

/** What the register is asked, and writes down. */
export interface Asked {
  readonly key: string;
  readonly caseId: string;
  readonly attempt: number;
  readonly source: string;
  readonly purpose: string;
  readonly mode: string;
  readonly inputs: unknown;
  readonly only: readonly { readonly name: string; readonly type: { readonly kind: string; readonly options?: readonly string[] } }[];
}

const [, , log = '', today = ''] = process.argv;

const server = createServer((request, response) => {
  void text(request).then((body) => {
    appendFileSync(log, `${body}\n`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerTo(JSON.parse(body))));
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
});

/** Everybody is found, married, and born today. */
function answerTo({ mode, only }: Asked): unknown {
  if (mode === 'verify') return { verdict: true };
  return {
    record: Object.fromEntries(only.map(({ name, type }) => [name, type.options?.[0] ?? (type.kind === 'date' ? today : 'TEST-0001')])),
  };
}
