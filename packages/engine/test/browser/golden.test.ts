import { expect, it } from 'vitest';
import { digests, expected } from '../machine/golden.ts';

it('decides the same bytes in a browser as in Node', () => {
  expect(digests()).toEqual(expected);
});
