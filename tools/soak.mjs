import { install, runLocal, say } from './step.mjs';

install();
say('Soak: the long forms of the crash and load tests (files *.soak.ts) …');
process.exitCode = runLocal('vitest', ['run', '--passWithNoTests=false', ...process.argv.slice(2)], { LIANBAN_SOAK: '1' });
