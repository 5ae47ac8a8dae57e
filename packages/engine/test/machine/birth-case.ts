import type { Values } from '../../src/model/value.ts';
import { compiled, type Stage, sample, stage } from './stage.ts';

/** The synthetic applicant. */
export const login: Values = { $citizenId: '990101199001011249', $name: '王一' };

/** A form filled as it should be. */
export const form: Values = {
  随谁落户: '父亲',
  是否参加生育保险: true,
  新生儿姓名: '王小一',
  父亲身份证号: '990101198801011234',
  参保地: '990101',
  收件地址: '某路1号',
};

/** What the birth register knows. */
export const born: Values = { 性别: '女', 出生日期: '2026-02-20' };

/** The flow of sample A. */
export const birth = compiled(sample('birth'));

/** A birth case at its beginning. */
export const started = (): Stage => stage(birth, { login });

/** A birth case whose form is filled. */
export function filled(changes: Values = {}): Stage {
  const one = started();
  one.answer('分娩信息', 'found', born);
  one.complete('一张表', { form: { ...form, ...changes } });
  return one;
}

/** A birth case whose items are open. */
export function opened(changes: Values = {}): Stage {
  const one = filled(changes);
  one.complete('授权使用证照信息');
  one.answer('婚姻登记', 'found', { 是否在婚: true });
  return one;
}

/** Where the items stand. */
export const statuses = (one: Stage): Record<string, string> =>
  Object.fromEntries(Object.entries(one.state().items).map(([name, { status }]) => [name, status]));
