import { type Pages, page } from './page.ts';

/** What the reference says of effects. */
export const effects: Pages = {
  notify: page(
    ['告诉一方一句话，不等回音。大括号里放值。', 'Tells a party something and does not wait. Braces put a value in.'],
    '通知 企业甲 “项目 {项目代码} 已受理”',
  ),
  copy: page(['抄送，不等回音。', 'Sends a copy and does not wait.'], '抄送 消防、住建 “已办结”'),
  serve: page(
    ['把文书送到人手里；写了后续就等签收。', 'Serves a document; it waits for receipt when it has a line for that.'],
    '送达「许可决定」，给 企业甲，用 快递\n  退件时：通知 住建 “退件了”',
  ),
  issueDocument: page(['出具一份文书。', 'Issues a document.'], '出具「许可决定」，给 企业甲'),
  issueCertificate: page(['发一张证照。', 'Issues a certificate.'], '发证「施工许可证」，给 企业甲'),
  publicNotice: page(
    ['公示一段时间。', 'Publishes for a while.'],
    '公示「拟许可名单」，5 个工作日\n  有异议时：转到「图审二」\n住建审核「图审二」',
  ),
  send: page(['把结果反馈给另一个系统。', 'Reports to another system.'], '反馈「处置结果」，给 监测系统，内容 项目代码、总投资'),
  push: page(['把数据推送给登记机关。', 'Hands data to a register.'], '推送「法人信息」'),
  charge: page(
    ['收费，等缴清。', 'Charges a fee and waits for it.'],
    '收费「工本费」，10 元，由 企业甲 缴纳，限 5 天\n  未缴时：终止「未缴费」',
  ),
  rate: page(['请申请人评价，不等。', 'Invites a rating and does not wait.'], '评价'),
  archive: page(['归档。', 'Archives the case.'], '归档，保存 10 年'),
  define: page(['给一个算出来的值起名字。', 'Names a value that is worked out.'], '认定 大项目 为 总投资 超过 5000万元'),
  special: page(
    ['特别程序：里面的步骤走着的时候，时限停表。', 'A special procedure: the clock stands while its lines run.'],
    '特别程序「专家评审」，依据“示例条例第五条”，限 10 个工作日：\n  消防办理「评审会」',
  ),
  extend: page(['经批准延长时限。', 'Extends the limit when approved.'], '延期：由 住建 批准，一次，5 个工作日'),
  pledge: page(
    ['凭承诺先办，过后核查。', 'Goes on upon a pledge that is checked later.'],
    '告知承诺「符合条件」，由 企业甲 承诺，由 住建 核查，核查 限 60 天',
  ),
  tolerate: page(['这样材料先缺着。', 'Lets a material follow.'], '容缺「合同」，限 10 天'),
  draw: page(
    ['从名单里抽取几名，留下可以核对的记录。', 'Draws a few from a list and keeps a record that can be checked.'],
    '抽取「检查人员」 2 名，从 项目代码',
  ),
  undoBy: page(['要撤销时怎样撤。', 'How it is undone if it has to be.'], '撤销办法：\n  住建办理「收回证照」'),
  undo: page(['撤销：把有撤销办法的倒着做一遍。', 'Undoes what has a way to be undone, last first.'], '撤销'),
  foreign: page(['从别处带来的一个元素，原样留着，不运行。', 'An element kept as it came, not run.'], '原样「Gateway_1」'),
  end: page(['办结。', 'Closes the case.'], '办结「已发证」，结果 通过'),
  stop: page(
    ['立刻结束，别的也都停下。', 'Ends the case at once, whatever is open.'],
    '终止「不予许可」，结果 不通过，理由 必填，救济“可依法申请行政复议”',
  ),
};
