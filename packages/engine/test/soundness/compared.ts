import { prove } from '../../src/soundness/prove.ts';
import { plainFaults } from './plain.ts';
import { drawFrom, randomNet } from './random-net.ts';

/** What comparing many nets came to. */
export interface Compared {
  readonly nets: number;
  readonly sound: number;
  readonly unsound: number;
  /** Nets with more moments than the yardstick looks at. */
  readonly tooMany: number;
  /** Seeds of nets on which the two disagree. */
  readonly disagreeing: readonly number[];
}

/** Nets to be compared: one for each seed from the first on. */
export interface Comparison {
  readonly seed: number;
  readonly count: number;
  readonly momentsMax: number;
}

/** Holds the proof against plain exploration of the whole net, one random net a seed. */
export function compare({ seed, count, momentsMax }: Comparison): Compared {
  const disagreeing: number[] = [];
  let sound = 0;
  let unsound = 0;
  let tooMany = 0;
  for (let at = seed; at < seed + count; at += 1) {
    const net = randomNet(drawFrom(at), 2 + (at % 16 === 0 ? 6 : at % 3));
    const plain = plainFaults(net, momentsMax);
    if (plain === null) {
      tooMany += 1;
      continue;
    }
    const { verdict, trails } = prove(net, { states: 5_000, moves: 100_000 });
    const found = trails.map(({ fault }) => fault);
    // Where two run in each other's place the proof says so and looks no further: what it found until then must be there.
    const isAll = plain.has('doubled') ? found.includes('doubled') : verdict !== 'unproved' && found.length === plain.size;
    // Where more and more run at once the yardstick does not ask who can still come to an end.
    const agrees = isAll && found.every((fault) => plain.has(fault) || (fault === 'endless' && plain.has('piles')));
    if (!agrees || (verdict === 'sound') !== (plain.size === 0)) disagreeing.push(at);
    if (plain.size === 0) sound += 1;
    else unsound += 1;
  }
  return { nets: count, sound, unsound, tooMany, disagreeing };
}

/** A seed to begin with: the one given, so that a run can be run again, else another one every time. */
export function firstSeed(): number {
  const given = Number(process.env['LIANBAN_SEED'] ?? Number.NaN);
  return Number.isInteger(given) ? given : Math.floor(Math.random() * 1_000_000_000);
}
