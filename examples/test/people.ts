import type { Values } from '@lianban/engine';

/** Somebody invented, and how their case ends: the rest of their row in the READMEs. */
export interface Invented {
  readonly folder: string;
  /** The first column of their row. */
  readonly who: string;
  readonly login: Values;
  readonly values: Values;
  readonly zh: { readonly end: string; readonly row: string };
  readonly en: { readonly end: string; readonly row: string };
}

const born = (who: string, ends: 'well' | 'unmarried', rows: readonly [string, string]): Invented => ({
  folder: 'birth',
  who,
  login: { $citizenId: who },
  values: {},
  zh: { end: ends === 'well' ? '已出件' : '父母未办理结婚登记', row: rows[0] },
  en: { end: ends === 'well' ? 'Handed over' : 'Parents not married', row: rows[1] },
});

const driver = (who: string, zh: readonly [string, string], en: readonly [string, string]): Invented => ({
  folder: 'licence-renewal',
  who,
  login: { $citizenId: who },
  values: { 办理类型: '期满换领', 'kind of application': 'renewal' },
  zh: { end: zh[1], row: `${zh[0]} | ${zh[1]}` },
  en: { end: en[1], row: `${en[0]} | ${en[1]}` },
});

const warned = (who: string, zh: string, en: string): Invented => ({
  folder: 'risk-warning',
  who,
  login: {},
  values: { '预警.主体代码': who, '预警.等级': '黄', 'warning.subject code': who, 'warning.level': 'yellow' },
  zh: { end: '已销号', row: `${zh} | {steps}` },
  en: { end: 'Closed', row: `${en} | {steps}` },
});

const complained = (who: string, zh: string, en: string): Invented => ({
  folder: 'complaint-dispatch',
  who,
  login: {},
  values: { 诉求类型: '投诉', 发生地: who, 'kind of request': 'complaint', where: who },
  zh: { end: '已办结', row: `${zh} | {steps}` },
  en: { end: 'Closed', row: `${en} | {steps}` },
});

/** Everybody the READMEs tell of. */
export const people: readonly Invented[] = [
  born('990101199001011249', 'well', ['全部查到 | {documents}', 'all answer | {documents}']),
  born('990101199001011257', 'unmarried', [
    '婚姻登记为否：办件终止，并告知去处 | {documents}',
    'the marriage register says no: the case ends with where to go instead | {documents}',
  ]),
  born('990102198805121023', 'well', [
    '分娩信息前两次不可用，婚姻查不到，户籍一直不可用 | {documents}',
    'births down for two tries, marriage not found, household down for good | {documents}',
  ]),
  born('990103199203081045', 'well', ['分娩信息查不到 | {documents}', 'birth not found | {documents}']),
  driver('990101199001011249', ['全部通过', '已领证'], ['all say yes', 'Licence sent']),
  driver('990102198805121023', ['体检库前两次不可用', '已领证'], ['medical checks down for two tries', 'Licence sent']),
  driver('990101199001011257', ['有违法没有处理', '有未处理的交通违法'], ['an offence is open', 'Traffic offences open']),
  driver('990101198503153015', ['驾驶证被暂扣', '驾驶证被扣押或者暂扣'], ['the licence is withheld', 'Licence withheld or suspended']),
  driver('990102197907074024', ['外省核发', '驾驶证不是本省核发'], ['issued elsewhere', 'Licence of another province']),
  driver('990103199203081045', ['离有效期满还早', '还没有到换领时间'], ['valid for long', 'Too early to renew']),
  driver('990103199501015038', ['体检不合格', '请先体检'], ['medical check not passed', 'Medical check first']),
  driver('990101199012126041', ['查不到体检记录', '请先体检'], ['no medical check found', 'Medical check first']),
  driver('990102198811117055', ['体检库一直不可用', '转窗口办理'], ['medical checks down for good', 'Go to the office']),
  driver('990103197708088067', ['查不到驾驶证档案', '转窗口办理'], ['licence file not found', 'Go to the office']),
  warned('91999999MA0000001N', 'A 级', 'says A'),
  warned('91999999MA0000002R', 'E 级', 'says E'),
  warned('91999999MA0000003W', '查不到', 'not found'),
  warned('91999999MA00000040', '前两次不可用，再答 B 级', 'down for two tries, then says B'),
  warned('91999999MA00000053', '一直不可用', 'down for good'),
  complained('990101', '有把握：城管', 'sure: city works'),
  complained('990102', '没有把握：交通', 'not sure: transport'),
  complained('990103', '一直不可用', 'down for good'),
  complained('990104', '查不到', 'not found'),
];
