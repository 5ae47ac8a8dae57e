import { type Pages, page } from './page.ts';

/** What the reference says of scenarios. */
export const scenarios: Pages = {
  givenOutcome: page(
    ['假如数据查不到、不一致……', 'What a register answers.'],
    '场景「查不到」：\n  假如 数据「法人信息」答 查不到',
    'file',
  ),
  givenAnswer: page(
    ['假如数据答的是这个值。', 'What value a register answers.'],
    '场景「在营」：\n  假如 数据「法人信息」答 状态 为 “在营”',
    'file',
  ),
  givenValue: page(['假如一个值是这样。', 'What a value is.'], '场景「大项目」：\n  假如 总投资 为 60000000', 'file'),
  whenWork: page(
    ['当谁做了什么，结果怎样。', 'Who does what, with what outcome.'],
    '场景「不同意」：\n  当 住建审核「图审」，不同意',
    'file',
  ),
  whenAllGranted: page(['当全部事项都通过。', 'All items are granted.'], '场景「全过」：\n  当 全部事项通过', 'file'),
  whenItem: page(['当一个事项有了结果。', 'An item has an outcome.'], '场景「没过」：\n  当 「规划核实」不予许可', 'file'),
  whenMessage: page(['当收到一条消息。', 'A message arrives.'], '场景「来信」：\n  当 收到「整改报告」', 'file'),
  whenPass: page(['当过了一段时间。', 'Time passes.'], '场景「等」：\n  当 过 3 个工作日', 'file'),
  thenEnded: page(['那么以什么办结。', 'How the case ends.'], '场景「办成」：\n  那么 办结 为 “已发证”', 'file'),
  thenMeasure: page(
    ['那么材料、字段、跑动、人工步骤是多少。', 'How many documents, fields, visits or steps by people.'],
    '场景「少跑」：\n  那么 申请人提交材料 不超过 1 份\n  那么 申请人跑动 为 0 次',
    'file',
  ),
  thenTime: page(['那么办理用时是多少。', 'How long the handling takes.'], '场景「快」：\n  那么 办理用时 不超过 5 个工作日', 'file'),
  thenUpload: page(
    ['那么一方收到上传请求。', 'A party is asked to upload.'],
    '场景「补件」：\n  那么 企业甲收到「营业执照」上传请求',
    'file',
  ),
  thenNotice: page(['那么一方收到通知。', 'A party is told.'], '场景「告知」：\n  那么 企业甲收到「已受理」通知', 'file'),
  thenTask: page(['那么一方收到任务。', 'A party gets a task.'], '场景「派活」：\n  那么 住建收到「图审」任务', 'file'),
  thenDocument: page(['那么一方收到文书。', 'A party gets a document.'], '场景「送达」：\n  那么 企业甲收到「许可决定」文书', 'file'),
  thenReceived: page(['那么一方收到东西。', 'A party gets something.'], '场景「收到」：\n  那么 企业甲收到「许可证」', 'file'),
  thenHolds: page(['那么条件成立。', 'A condition holds.'], '场景「算清」：\n  那么 总投资 超过 1 万元', 'file'),
};
