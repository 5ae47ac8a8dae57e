import type { Request } from '../src/request.ts';

/** A question about a synthetic birth, as the core would ask it. */
export const question = (over: Partial<Request> = {}): Request => ({
  key: 'case-1/root/n_x#1/0',
  caseId: 'case-1',
  actor: '卫健',
  attempt: 1,
  data: '分娩信息',
  source: '公共数据平台/卫健委/分娩信息',
  mode: 'fetch',
  purpose: '办理出生一件事',
  inputs: { 身份证号: '990101199001011249' },
  only: [
    { name: '性别', type: { kind: 'choice', options: ['男', '女'] } },
    { name: '出生日期', type: { kind: 'date' } },
  ],
  ...over,
});
