const remedy = '结果 不通过，理由 必填，救济“可依法申请行政复议”';

/** What a dense flow is made of, one piece after the other; `broken` takes away what keeps it sound. */
const pieces: readonly ((at: number, broken: boolean) => { readonly steps: number; readonly lines: readonly string[] })[] = [
  (at) => ({
    steps: 4,
    lines: [
      '  按条件同时办理：',
      `    情况 金额 超过 ${at + 1}万元：`,
      `      一科办理「大额${at}」，限 2 个工作日`,
      '        到期前 4 工作小时：催办',
      '        超时：上报 二科',
      `    情况 面积 超过 ${at + 10}：`,
      `      二科办理「大面积${at}」，限 3 个工作日`,
      '        超时：上报 一科',
      '    其他：',
      `      一科办理「一般${at}」，限 1 个工作日`,
    ],
  }),
  (at, broken) => ({
    steps: 1,
    lines: [
      `  二科审核「复核${at}」，限 2 个工作日`,
      broken ? `    不同意时：转到「复核${at}」` : `    不同意时：终止「不予许可${at}」，${remedy}`,
      '    超时：上报 一科',
    ],
  }),
  (at) => ({
    steps: 6,
    lines: [
      '  同时办理，全部完成后继续：',
      `    一科办理「甲${at}」，限 1 个工作日`,
      `    二科办理「乙${at}」，限 1 个工作日`,
      `    分支「丙${at}」：`,
      `      一科办理「丙一${at}」，限 1 个工作日`,
      '      如果 加急：',
      `        二科办理「丙二${at}」，限 2 工作小时`,
    ],
  }),
  (at, broken) => ({
    steps: 5,
    lines: [
      '  分头：',
      `    一科审核「左${at}」，限 2 个工作日`,
      `      不同意时：终止「不予左${at}」，${remedy}`,
      `    二科审核「右${at}」，限 2 个工作日`,
      broken ? `      不同意时：转到「中${at}」` : `      不同意时：终止「不予右${at}」，${remedy}`,
      `    一科办理「中${at}」，限 1 个工作日`,
      ...(broken && at % 4 === 3 ? [] : [`  汇合「汇${at}」`]),
    ],
  }),
  (at) => ({
    steps: 2,
    lines: [
      '  如果 金额 超过 5000万元：',
      `    二科审核「再审${at}」，限 2 个工作日`,
      '      不同意时：退回「申请表」，限 5 个工作日，最多 2 次，理由 必填',
      `        逾期：终止「逾期${at}」，结果 撤件`,
      `        超次：终止「超次${at}」，${remedy}`,
    ],
  }),
  (at) => ({ steps: 1, lines: [`  一科办理「第${at}步」，限 3 个工作日`, '    超时 1 个工作日后：催办 一科'] }),
];

/** A flow text of so many steps with inclusive choices, blocks, free splits, returns and deadlines. */
export function denseFlow(steps: number, broken = false): string {
  const lines = ['一件事「密流程」', '  牵头：一科', '', '参与方：', '  - 申请人：群众', '  - 一科：部门', '  - 二科：部门', ''];
  lines.push(
    '表单「申请表」：',
    '  - 金额：金额，必填',
    '  - 面积：数字，必填',
    '  - 加急：是否，必填',
    '',
    '流程：',
    '  申请人填写「申请表」',
  );
  for (let at = 0, written = 1; written < steps; at += 1) {
    const piece = pieces[at % pieces.length]?.(at, broken);
    lines.push(...(piece?.lines ?? []));
    written += piece?.steps ?? 1;
  }
  return [...lines, '  办结「办完」', ''].join('\n');
}
