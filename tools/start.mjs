import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run, say } from './step.mjs';

const port = process.env.LIANBAN_PORT ?? '7200';

install();
build();
mkdirSync(join(root, '.lianban'), { recursive: true });
say(`Serving at http://127.0.0.1:${port} (stop with Ctrl-C) …`);

const stayForSignal = () => {};
process.on('SIGINT', stayForSignal);
process.exitCode = run(process.execPath, [
  'packages/cli/bin/lianban.mjs',
  'serve',
  ...['--port', port],
  ...['--data', '.lianban/lianban.db'],
  ...['--examples', 'examples'],
  ...['--app', 'packages/designer/dist/app'],
]);
