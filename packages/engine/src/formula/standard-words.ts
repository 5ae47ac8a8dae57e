import type { Wording } from './words.ts';

/**
 * Words of the standard outcomes, results and item states, by id. One word may belong to several ids
 * (不同意 answers a review and a query); the type it is compared with decides, else the first in this order.
 */
export const standardWords: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  ['submitted', { zh: ['提交'], en: ['submitted'] }],
  ['confirmed', { zh: ['确认'], en: ['confirmed'] }],
  ['agreed', { zh: ['同意'], en: ['agreed'] }],
  ['disagreed', { zh: ['不同意'], en: ['disagreed'] }],
  ['received', { zh: ['签收', '已收件'], en: ['received'] }],
  ['sentBack', { zh: ['退单'], en: ['sent back'] }],
  ['accepted', { zh: ['受理', '已受理'], en: ['accepted'] }],
  ['toCorrect', { zh: ['补正'], en: ['to correct'] }],
  ['refused', { zh: ['不予受理'], en: ['refused'] }],
  ['done', { zh: ['办毕', '已办结'], en: ['done'] }],
  ['true', { zh: ['属实'], en: ['true'] }],
  ['untrue', { zh: ['不属实'], en: ['untrue'] }],
  ['passed', { zh: ['合格'], en: ['passed'] }],
  ['failed', { zh: ['不合格'], en: ['failed'] }],
  ['granted', { zh: ['通过', '准予'], en: ['granted'] }],
  ['grantedWithGap', { zh: ['容缺通过'], en: ['granted with gaps'] }],
  ['denied', { zh: ['不通过', '不予许可'], en: ['denied'] }],
  ['notAdmitted', { zh: ['不受理'], en: ['not admitted'] }],
  ['withdrawn', { zh: ['撤件'], en: ['withdrawn'] }],
  ['found', { zh: ['查到'], en: ['found'] }],
  ['notFound', { zh: ['查不到'], en: ['not found'] }],
  ['mismatch', { zh: ['不一致'], en: ['mismatch'] }],
  ['declined', { zh: ['不予提供', '不同意', '不受理'], en: ['declined'] }],
  ['unavailable', { zh: ['不可用'], en: ['unavailable'] }],
  ['waiting', { zh: ['待办'], en: ['waiting'] }],
  ['correcting', { zh: ['补正中'], en: ['correcting'] }],
  ['corrected', { zh: ['已补正'], en: ['corrected'] }],
  ['handling', { zh: ['办理中'], en: ['being handled'] }],
  ['producing', { zh: ['制证中'], en: ['being produced'] }],
  ['delivered', { zh: ['已送达'], en: ['delivered'] }],
  ['revoked', { zh: ['撤销'], en: ['revoked'] }],
  ['recalled', { zh: ['撤回'], en: ['recalled'] }],
  ['notApplicable', { zh: ['不适用'], en: ['not applicable'] }],
  ['notProceeded', { zh: ['未办理'], en: ['not proceeded'] }],
]);
