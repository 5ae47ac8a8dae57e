import type { Place } from '../base/place.ts';
import type { Formula } from './formula.ts';

/** What a party is: 群众 企业 单位 部门 岗位 系统. Outsiders are citizen, company and system; the others work on the promise's clock. */
export type PartyRole = 'citizen' | 'company' | 'unit' | 'department' | 'post' | 'system';

/** Somebody who takes part: a lane, or a participant when outside. */
export interface Party {
  readonly kind: 'party';
  readonly name: string;
  readonly role: PartyRole;
  /** 按 x: the value that says which of several offices it is (a region, a unit). */
  readonly by?: Formula;
  /** 多个: many at once. */
  readonly many?: true;
  readonly level?: 'grid' | 'village' | 'town' | 'county' | 'city' | 'province' | 'state';
  readonly place?: Place;
}
