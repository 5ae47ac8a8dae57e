import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, readRoute } from '../src/app/route.ts';

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'services' }),
  name.map((flow): Route => ({ page: 'apply', flow })),
  fc.constant<Route>({ page: 'cases' }),
  name.map((flow): Route => ({ page: 'cases', flow })),
  name.map((id): Route => ({ page: 'case', id })),
  fc.tuple(name, name).map(([id, task]): Route => ({ page: 'do', id, task })),
  fc.tuple(name, name, name).map(([flow, party, task]): Route => ({ page: 'desk', flow, party, task })),
  fc.tuple(name, name).map(([flow, party]): Route => ({ page: 'desk', flow, party })),
);

describe('an address', () => {
  it('leads back to the place it was written for, whatever its names hold', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readRoute(hrefOf(route))).toEqual(route);
      }),
    );
  });

  it('that nobody wrote leads to a page that says so, and never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(readRoute(`#${hash}`).page).toMatch(/^\w+$/u);
      }),
    );
    expect(readRoute('#/%E0%A4%A')).toEqual({ page: 'lost' });
    expect(readRoute('#/nowhere')).toEqual({ page: 'lost' });
  });
});
