import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { soundnessOf } from '../../src/soundness/soundness.ts';
import { compiled } from '../machine/stage.ts';
import { plants } from '../planted/plants.ts';
import { soundFlow, textOf } from '../planted/sound-flow.ts';
import { firstSeed } from './compared.ts';
import { drawFrom } from './random-net.ts';
import { replays } from './replay.ts';

const broken = ['waits-for-ever', 'left-running', 'step-twice-at-once', 'arms-pile-up', 'no-way-to-end'] as const;

describe('the way that a finding shows', () => {
  it.each(broken.flatMap((code) => [`${code}/invalid/example.flow`, `${code}/invalid/example.en.flow`]))(
    'leads in the memory host to the very state it speaks of: %s',
    (file) => {
      const flow = compiled(readFileSync(new URL(`../check/${file}`, import.meta.url), 'utf8'));
      const { flaws } = soundnessOf(flow.graph);
      expect(flaws.length).toBeGreaterThan(0);
      expect(
        flaws.filter((flaw) => !replays(flow, flaw)).map(({ fault, moves }) => [fault, moves.map(({ node }) => node.name ?? node.id)]),
      ).toEqual([]);
    },
  );

  it('leads there in flows with planted defects as well', { timeout: 120_000 }, () => {
    const seed = firstSeed();
    const lost: string[] = [];
    let replayed = 0;
    for (let at = seed; at < seed + 12; at += 1) {
      for (const { code, into } of plants.filter((plant) => broken.some((one) => one === plant.code))) {
        const lines = into(soundFlow(drawFrom(at)), drawFrom(at + 1));
        if (lines === null) continue;
        const flow = compiled(textOf(lines));
        for (const flaw of soundnessOf(flow.graph).flaws) {
          replayed += 1;
          if (!replays(flow, flaw))
            lost.push(`${at} ${code} ${flaw.fault}: ${flaw.moves.map(({ node }) => node.name ?? node.id).join(' > ')}`);
        }
      }
    }
    console.log(`${replayed} ways replayed from LIANBAN_SEED=${seed}`);
    if (lost.length > 0) console.log(`not gone: ${lost.join('\n')}`);
    // A way is found without looking at values: two choices on it may want a field above 500 and below it. The finding
    // stands then, but its way cannot be gone. Of 774 ways from 129 flows it was 2.
    expect(lost.length / replayed).toBeLessThan(0.05);
    expect(replayed).toBeGreaterThan(40);
  });
});
