import fc from 'fast-check';

/** How a property runs: so many times, and it is printed how often it ran and from which seed. */
export function toldRuns<Ts>(what: string, numRuns: number): fc.Parameters<Ts> {
  return {
    numRuns,
    endOnFailure: true,
    reporter: (details) => {
      process.stdout.write(`${what}: ${details.numRuns} of ${numRuns}, seed ${details.seed}\n`);
      if (details.failed) throw new Error(fc.defaultReportMessage(details));
    },
  };
}
