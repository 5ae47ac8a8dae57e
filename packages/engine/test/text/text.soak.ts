import { expect, it } from 'vitest';
import { bytesLaw, printLaw, slipsLaw } from './bulk.ts';

it('reads 20,000 strings of any bytes without an exception or a place outside', () => {
  bytesLaw(20_000);
});

it('loses at most one statement to each of 20,000 slips, 0.2 on average', () => {
  expect(slipsLaw(20_000)).toBeLessThanOrEqual(0.2);
});

it('reads 1,000,000 flows back as it printed them', { timeout: 7_200_000 }, () => {
  printLaw(10_000, 40);
  printLaw(990_000, 8);
});
