import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseId, flowId, instant, nodeId, scopeDefId, scopeId } from '../../src/base/id.ts';
import { type Packed, pack, repack, restore, unpack } from '../../src/machine/pack.ts';
import type { CaseState } from '../../src/machine/state.ts';
import { mixed } from './mixed-flows.ts';
import { randomRun } from './random-run.ts';
import { compiled, sample } from './stage.ts';

const START = Date.UTC(2026, 2, 2, 1);

/** Texts with the signs that part a packed state, and names that a record knows already. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('\t', '\n', '\\', '\u001f', '\u001e', '~', '*', ' ', '[', '{', 't', 'p', '甲', '0') }),
  fc.constantFrom('__proto__', 'constructor', '', '17', '0'),
);
const time = fc.nat(1_000_000_000).map((ms) => instant(START + ms));
const values = fc.dictionary(text, fc.oneof(text, fc.nat(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 })), {
  maxKeys: 3,
});
const step = fc.record(
  { result: text, reason: text, by: text, time, deemed: fc.constant(true as const) },
  { requiredKeys: ['result', 'by', 'time'] },
);

const state: fc.Arbitrary<CaseState> = fc
  .record({
    id: text,
    at: time,
    steps: fc.dictionary(text, step, { maxKeys: 5 }),
    forms: fc.dictionary(text, values, { maxKeys: 3 }),
    login: values,
    records: fc.dictionary(text, values, { maxKeys: 3 }),
    entries: fc.array(fc.record({ vars: values, since: time }), { maxLength: 4 }),
  })
  .map(({ id, at, steps, forms, login, records, entries }) => ({
    schema: 1,
    core: '1',
    caseId: caseId(id),
    flow: { id: flowId(id), version: '1.0.0', hash: 'ab' },
    rev: 3,
    status: 'open',
    startedAt: instant(START),
    at,
    calendar: 'c@1',
    scopes: [
      { id: scopeId('main'), def: scopeDefId('main'), tokens: [], visits: { n_a: 2, n_b: 1 } },
      ...entries.map(({ vars, since }, ordinal) => ({
        id: scopeId(`main/n_each.1.${ordinal}`),
        def: scopeDefId('n_each:0'),
        tokens: [{ node: nodeId('n_task'), visit: 1 + ordinal, since }],
        visits: {},
        vars,
      })),
    ],
    data: {
      login,
      coApplicant: {},
      message: {},
      forms,
      answers: {},
      records,
      values: login,
      steps,
      asked: {},
      papers: {},
      certificates: {},
    },
    items: {},
    timers: [],
    held: [],
  }));

describe('a packed state', () => {
  it('says everything again, whatever people wrote', () => {
    fc.assert(
      fc.property(state, (whole) => {
        expect(unpack(pack(whole))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same text when only what is new is written, from a text or from memory', () => {
    for (const [, flow] of [['', sample('birth')] as const, ...mixed]) {
      const program = compiled(flow);
      for (let seed = 1; seed <= 25; seed += 1) {
        let kept: Packed | null = null;
        for (const { decision } of randomRun(program, seed)) {
          if (decision.next === null) continue;
          const read: Packed | null = kept === null ? null : restore(kept.text);
          kept = repack(decision.next, kept);
          expect(kept.text).toBe(pack(decision.next));
          expect(repack(decision.next, read).text).toBe(kept.text);
          expect(repack(restore(kept.text).state, kept).text).toBe(kept.text);
        }
      }
    }
  });

  it('is the same text when another case was packed before it', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(repack(one, repack(other, null)).text).toBe(pack(one));
      }),
      { numRuns: 200 },
    );
  });
});
