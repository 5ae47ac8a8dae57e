import { validate } from '../../src/compile.ts';
import { drawFrom } from '../soundness/random-net.ts';
import { plants } from './plants.ts';
import { soundFlow, textOf } from './sound-flow.ts';

/** What planting many defects came to. */
export interface Planted {
  readonly flows: number;
  readonly plants: number;
  readonly found: number;
  /** What was missed, with the seed that plants it again. */
  readonly missed: readonly string[];
  /** Sound flows in which an error or a warning was told. */
  readonly falseAlarms: readonly string[];
  readonly byCode: Readonly<Record<string, number>>;
}

/** Makes sound flows, looks for false alarms, and plants one defect of every kind into each. */
export function plantInto({ seed, count }: { readonly seed: number; readonly count: number }): Planted {
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  const byCode: Record<string, number> = {};
  let planted = 0;
  for (let at = seed; at < seed + count; at += 1) {
    const sound = soundFlow(drawFrom(at));
    const alarms = validate(textOf(sound)).problems.filter(({ severity }) => severity !== 'hint');
    if (alarms.length > 0) falseAlarms.push(`${at}: ${alarms.map(({ code }) => code).join(' ')}`);
    for (const [which, { code, graver = code, into }] of plants.entries()) {
      const broken = into(sound, drawFrom(at * 101 + which));
      if (broken === null) continue;
      planted += 1;
      byCode[code] = (byCode[code] ?? 0) + 1;
      const codes = validate(textOf(broken)).problems.map((problem) => problem.code);
      if (!codes.includes(code) && !codes.includes(graver)) missed.push(`${at} ${code}: ${[...new Set(codes)].join(' ')}`);
    }
  }
  return { flows: count, plants: planted, found: planted - missed.length, missed, falseAlarms, byCode };
}
