import { expect, it } from 'vitest';
import { runAll } from './runs.ts';

/** Scripts in all; ten million take a night. */
const scriptsMax = Number(process.env['LIANBAN_ORACLE_SCRIPTS'] ?? 10_000_000);
const part = { flows: 1_000, scripts: 10 };

it('the machines and the oracle agree on as many random flows and scripts as there is time for', () => {
  let runs = 0;
  for (let from = 1_000_000; runs < scriptsMax; from += part.flows) {
    const report = runAll({ from, ...part });
    runs += report.runs;
    console.log(`${runs} random scripts, ${report.events} events in the last ${report.runs}`);
    expect(report.disagreements).toEqual([]);
  }
});
