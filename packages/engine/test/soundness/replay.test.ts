import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { soundnessOf } from '../../src/soundness/soundness.ts';
import { compiled } from '../machine/stage.ts';
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
});
