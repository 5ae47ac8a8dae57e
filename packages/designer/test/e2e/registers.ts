// Synthetic registers for the two faces of the birth flow. Nobody in them exists: region 99 is nowhere.
const zhPurpose = ['办理出生一件事'];
const enPurpose = ['birth in one go'];

/** Registers of the Chinese flow; all answer. */
export const zhRegisters = {
  '公共数据平台/卫健委/分娩信息': {
    provider: '卫健委',
    purposes: zhPurpose,
    rows: [{ when: {}, record: { 性别: '女', 出生日期: '2026-11-02' } }],
  },
  '公共数据平台/民政厅/婚姻登记核验': { provider: '民政厅', purposes: zhPurpose, rows: [{ when: {}, verdict: true }] },
  '公共数据平台/公安厅/户籍信息': {
    provider: '公安厅',
    purposes: zhPurpose,
    rows: [{ when: {}, record: { 户号: '990101017', 户主姓名: '张样例' } }],
  },
};

/** Registers of the English flow; the marriage register does not find the couple. */
export const enRegisters = {
  'public data platform/health commission/birth record': {
    provider: 'Health commission',
    purposes: enPurpose,
    rows: [{ when: {}, record: { sex: 'female', 'birth date': '2026-11-02' } }],
  },
  'public data platform/civil affairs/marriage check': { provider: 'Civil affairs', purposes: enPurpose, rows: [], otherwise: 'notFound' },
  'public data platform/police/household': {
    provider: 'Police',
    purposes: enPurpose,
    rows: [{ when: {}, record: { 'household number': '990101017', 'head of household': 'Zhang Yangli' } }],
  },
};
