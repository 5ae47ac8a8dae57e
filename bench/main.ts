import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Bench, Findings } from './src/bench.ts';
import { benches } from './src/benches/index.ts';

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const size = process.argv.includes('--quick') ? 'quick' : 'full';
const results: Record<string, Findings> = {};
let missed = 0;

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
for (const bench of benches.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const findings = await bench.run(size);
  results[bench.name] = findings;
  print(bench, findings);
}
const file = new URL('results/latest.json', import.meta.url);
await mkdir(new URL('.', file), { recursive: true });
await writeFile(file, `${JSON.stringify({ node: process.version, size, results }, null, 2)}\n`);
process.stdout.write(
  `\n${missed === 0 ? 'Every target was reached.' : `${missed} targets were missed.`} Figures are in bench/results/latest.json.\n`,
);

function print({ title }: Bench, { rows, targets, notes }: Findings): void {
  process.stdout.write(`\n── ${title}\n`);
  const width = Math.max(0, ...rows.map(({ what }) => what.length), ...targets.map(({ what }) => what.length));
  for (const { what, figure } of rows) process.stdout.write(`  ${what.padEnd(width)}  ${figure}\n`);
  for (const { what, wanted, got, reached } of targets) {
    if (!reached) missed += 1;
    process.stdout.write(`  ${reached ? '✓' : '✗'} ${what.padEnd(width)}  ${got} (target ${wanted})\n`);
  }
  for (const note of notes) process.stdout.write(`  · ${note}\n`);
}
