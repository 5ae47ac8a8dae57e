import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { error } from '../../src/base/problem.ts';
import { provedFixes } from '../../src/check/proved-fixes.ts';

const fix = { code: 'replace-with', facts: {}, edits: [{ from: 0, to: 1, insert: 'b' }] };
const wrong = (code: string): Problem => error(code, { place: { from: 0, to: 1 } });
const told = [error('party-unknown', { place: { from: 0, to: 1 }, fixes: [fix] })];

const offered = (read: (source: string) => readonly Problem[]): number =>
  provedFixes('a', { told, found: told }, read).flatMap(({ fixes = [] }) => fixes).length;

describe('a fix', () => {
  it('is offered when it takes its problem away', () => {
    expect(offered((source) => (source === 'b' ? [] : told))).toBe(1);
  });

  it('is not offered when the problem stays, or another error comes in its place', () => {
    expect(offered(() => told)).toBe(0);
    expect(offered((source) => (source === 'b' ? [wrong('step-unknown'), wrong('form-unknown')] : told))).toBe(0);
  });

  it('of a line that hid others is offered, whatever shows behind it', () => {
    const slip = [error('statement-unknown', { place: { from: 0, to: 1 }, fixes: [fix] })];
    const shown = provedFixes('a', { told: slip, found: slip }, () => [wrong('party-unknown'), wrong('form-unknown')]);
    expect(shown[0]?.fixes).toHaveLength(1);
  });

  it('is not offered where there are more than can be tried', () => {
    const many = Array.from({ length: 60 }, () => told[0] ?? wrong(''));
    let read = 0;
    provedFixes('a', { told: many, found: many }, () => {
      read += 1;
      return [];
    });
    expect(read).toBe(40);
  });
});
