import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, say } from './step.mjs';

const port = process.env.LIANBAN_PORT ?? '7200';

install();
build();
mkdirSync(join(root, '.lianban'), { recursive: true });
say(`Serving at http://127.0.0.1:${port} (stop with Ctrl-C) …`);

const command = [
  'packages/cli/bin/lianban.mjs',
  'serve',
  ...['--port', port],
  ...['--data', '.lianban/lianban.db'],
  ...['--examples', 'examples'],
  ...['--app', 'packages/designer/dist/app'],
];
const server = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});

// The server closes its store before it ends; this script only passes the word on and waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
