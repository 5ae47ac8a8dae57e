/** A flow text with so many tasks in a row, a choice and a parallel block at every tenth: about one line a step. */
export function longFlow(steps: number): string {
  const lines = [
    '一件事「长流程」',
    '  版本：1.0.0',
    '  牵头：一科',
    '',
    '参与方：',
    '  - 申请人：群众',
    '  - 一科：部门',
    '  - 二科：部门',
    '',
    '表单「申请表」：',
    '  - 金额：金额，必填',
    '',
    '流程：',
    '  申请人填写「申请表」',
  ];
  for (let step = 1; step <= steps; step += 1) {
    if (step % 10 === 0)
      lines.push(
        '  如果 金额 超过 5000万元：',
        `    二科审核「复核${step}」，限 2 个工作日`,
        `      不同意时：终止「不予许可${step}」，结果 不通过，理由 必填，救济“可依法申请行政复议”`,
      );
    else if (step % 10 === 5)
      lines.push('  同时办理，全部完成后继续：', `    一科办理「甲${step}」，限 1 个工作日`, `    二科办理「乙${step}」，限 1 个工作日`);
    else lines.push(`  一科办理「第${step}步」，限 3 个工作日`);
  }
  lines.push('  办结「办完」', '');
  return lines.join('\n');
}
