import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A range of addresses that an operator allows besides the public ones, as `10.20.0.0/16`. */
export type AllowedRange = ReturnType<typeof ipaddr.parseCIDR>;

/** Reads a range; null when it is none. */
export function allowedRange(text: string): AllowedRange | null {
  try {
    return ipaddr.parseCIDR(text);
  } catch {
    return null;
  }
}

/** Whether a register may be reached at this address: public ones, and what the operator allows. */
export function isAllowed(address: string, ranges: readonly AllowedRange[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` turns mapped v6 addresses into the v4 ones they stand for, so ::ffff:127.0.0.1 is loopback.
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  return ranges.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}

/**
 * A look-up that answers only with allowed addresses. It is the one the socket uses, so a name cannot
 * resolve to something else between the check and the connection.
 */
export function checkedLookup(ranges: readonly AllowedRange[]): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0);
      const allowed = found.filter(({ address }) => isAllowed(address, ranges));
      const [first] = allowed;
      if (first === undefined) return callback(new AddressRefused(hostname), '', 0);
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

/** The address is private, loopback or otherwise special, and no range of the operator allows it. */
export class AddressRefused extends Error {
  override readonly name: string = 'AddressRefused';

  constructor(hostname: string) {
    super(`${hostname} resolves to no allowed address`);
  }
}
