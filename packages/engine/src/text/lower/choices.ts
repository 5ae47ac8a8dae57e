import type { Grade, Material } from '../../model/form.ts';
import type { Comparison } from '../../model/formula.ts';
import type { Result } from '../../model/outcome.ts';
import type { Party, PartyRole } from '../../model/party.ts';
import type { QueryMode, QueryOutcome } from '../../model/query.ts';
import type { Measure } from '../../model/scenario.ts';
import type { Start } from '../../model/start.ts';

type Every = Extract<Start, { readonly kind: 'schedule' }>['every'];
type Level = NonNullable<Party['level']>;
type Medium = NonNullable<Material['medium']>;

/** Narrows an id of the words tables to the closed list it belongs to. */
const oneOf =
  <Id extends string>(ids: readonly Id[]): ((id: string | undefined) => Id | undefined) =>
  (id) =>
    ids.find((one) => one === id);

/** 群众 企业 单位 部门 岗位 系统. */
export const asRole: (id: string | undefined) => PartyRole | undefined = oneOf<PartyRole>([
  'citizen',
  'company',
  'unit',
  'department',
  'post',
  'system',
]);
/** 网格 … 国家. */
export const asLevel: (id: string | undefined) => Level | undefined = oneOf<Level>([
  'grid',
  'village',
  'town',
  'county',
  'city',
  'province',
  'state',
]);
/** 等级. */
export const asGrade: (id: string | undefined) => Grade | undefined = oneOf<Grade>(['A', 'B', 'C', 'D']);
/** 原件 复印件 电子. */
export const asMedium: (id: string | undefined) => Medium | undefined = oneOf<Medium>(['original', 'copy', 'electronic']);
/** 结果 of an end. */
export const asResult: (id: string | undefined) => Result | undefined = oneOf<Result>([
  'granted',
  'grantedWithGap',
  'denied',
  'notAdmitted',
  'refused',
  'withdrawn',
]);
/** 方式. */
export const asMode: (id: string | undefined) => QueryMode | undefined = oneOf<QueryMode>([
  'fetch',
  'verify',
  'certificate',
  'derive',
  'push',
]);
/** What a register answers. */
export const asQueryOutcome: (id: string | undefined) => QueryOutcome | undefined = oneOf<QueryOutcome>([
  'found',
  'notFound',
  'mismatch',
  'declined',
  'unavailable',
]);
/** How two values compare. */
export const asComparison: (id: string | undefined) => Comparison | undefined = oneOf<Comparison>(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
/** What the tool counts. */
export const asMeasure: (id: string | undefined) => Measure | undefined = oneOf<Measure>([
  'documents',
  'fields',
  'visits',
  'humanSteps',
  'handlingTime',
]);
/** 每天 每周 …. */
export const asEvery: (id: string | undefined) => Every | undefined = oneOf<Every>(['day', 'workingDay', 'week', 'month', 'year']);
/** 快递 自取 电子. */
export const asCourier: (id: string | undefined) => 'courier' | 'pickup' | 'electronic' | undefined = oneOf<
  'courier' | 'pickup' | 'electronic'
>(['courier', 'pickup', 'electronic']);
/** 同时 逐个. */
export const asOrder: (id: string | undefined) => 'together' | 'oneByOne' | undefined = oneOf<'together' | 'oneByOne'>([
  'together',
  'oneByOne',
]);
