/** One side of a comparison: what it does, told in a sentence, and how to do it once. */
export interface Contender {
  readonly name: string;
  readonly does: string;
  /** How many units one call of `work` does. */
  readonly units: number;
  readonly work: () => void | Promise<void>;
}

/** What a contender reached: units per second of processor time over several interleaved runs. */
export interface Reached {
  readonly name: string;
  readonly does: string;
  readonly perCpuSecond: { readonly min: number; readonly median: number; readonly max: number };
}

/** Runs the contenders in turn, A B C A B C …, so that a machine whose speed drifts is the same for all. One round goes uncounted. */
export async function race(contenders: readonly Contender[], rounds: number): Promise<readonly Reached[]> {
  const rates = contenders.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { units, work }] of contenders.entries()) {
      const seconds = await cpuSeconds(work);
      if (round >= 0) rates[index]?.push(units / seconds);
    }
  }
  return contenders.map(({ name, does }, index) => ({ name, does, perCpuSecond: spread(rates[index] ?? []) }));
}

/** Processor seconds (user and system) that a piece of work takes in this process. */
export async function cpuSeconds(work: () => void | Promise<void>): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system) / 1_000_000;
}

/** The least, the middle and the most of some figures. */
export function spread(figures: readonly number[]): { readonly min: number; readonly median: number; readonly max: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { min: at(0), median: at(0.5), max: at(1) };
}
