import { expect, it } from 'vitest';
import { bytesLaw, printLaw, slipsLaw } from './bulk.ts';

it('reads 4,000 strings of any bytes without an exception or a place outside', () => {
  bytesLaw(4_000);
});

it('loses at most one statement to each of 1,500 slips, and few on average', () => {
  // The mean of many is 0.2 at most; a small sample scatters around it.
  expect(slipsLaw(1_500)).toBeLessThan(0.25);
});

it('reads 10,000 flows back as it printed them', { timeout: 120_000 }, () => {
  printLaw(10_000, 8);
});
