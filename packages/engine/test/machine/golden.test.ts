import { expect, it } from 'vitest';
import { digests, expected } from './golden.ts';

it('decides the same bytes here as in a browser', () => {
  expect(digests()).toEqual(expected);
});
