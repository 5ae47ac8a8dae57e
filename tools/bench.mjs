import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run, say } from './step.mjs';

install();
build();
say('Bench: the same work on this engine and on its peers, in one run …');
process.exitCode = run(process.execPath, ['--expose-gc', '--import', 'tsx', join(root, 'bench', 'main.ts'), ...process.argv.slice(2)]);
