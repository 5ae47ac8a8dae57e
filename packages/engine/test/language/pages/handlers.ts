import { type Pages, page, task } from './page.ts';

/** What the reference says of handlers. */
export const handlers: Pages = {
  remind: page(['催某一方。', 'Reminds a party.'], `${task}\n  到期前 1 个工作日：催办 住建`),
  remindAll: page(['催还没办的人。', 'Reminds whoever has not answered.'], `${task}\n  到期前 1 个工作日：催办`),
  escalate: page(['报给上级，任务还开着。', 'Tells a superior; the task stays open.'], `${task}\n  超时：上报 消防`),
  reassign: page(['改由另一方办。', 'Gives the task to another party.'], `${task}\n  超时：改由 消防 办理`),
  deem: page(
    ['不作答就当作这个结果。', 'Takes silence for this outcome.'],
    '住建受理「收件」\n  满 5 个工作日：视为受理，自收件之日起算\n  补正时：转到「收件」\n  不予受理时：终止「不收」',
  ),
  retry: page(
    ['隔一会儿再试。', 'Tries again after a while.'],
    '查询「法人信息」\n  不可用时：重试 3 次，间隔 1 分钟\n    仍不行：住建核验「人工查」',
  ),
  outcomes: page(
    ['一步的结果有哪几种；第一种可以不写后续，直接往下走。', 'The outcomes of a step; the first may simply go on.'],
    '住建审核「图审三」\n  结果：合格、修改\n  修改时：终止「不合格」',
  ),
  mayReturn: page(
    ['同时办理里的一步可以把表退回，别的照走。', 'A step in a branch may send the form back while the others go on.'],
    `${task}\n  可退回「申请表」，限 5 天`,
  ),
  onOutcome: page(['得到这个结果时做什么。', 'What happens on this outcome.'], `${task}\n  不同意时：终止「不同意」，结果 不通过`),
  onItemDenied: page(
    ['联办里有事项没办成时。', 'When an item of several is denied.'],
    '联办全部事项，全部办结后继续\n  有事项不予办理时：终止「没有办全」',
  ),
  beforeDue: page(['到期以前。', 'Some time before the limit.'], `${task}\n  到期前 1 个工作日：催办`),
  onTimeout: page(['过了时限。', 'When the limit is over.'], `${task}\n  超时：上报 消防`),
  afterTimeout: page(['过了时限又一段时间。', 'Some time after the limit.'], `${task}\n  超时 3 个工作日后：上报 消防`),
  afterStart: page(['从收到起满一段时间。', 'A time after the step began.'], `${task}\n  满 2 天：催办`),
  exceeded: page(
    ['退回或转到的次数用完时。', 'When it was sent back as often as allowed.'],
    '住建核查「现场」\n  不属实时：转到「图审」，最多 2 次\n    超次：终止「三次不属实」',
  ),
  exhausted: page(
    ['重试几次还不行。', 'When trying again did not help.'],
    '查询「法人信息」\n  不可用时：重试 3 次，间隔 1 分钟\n    仍不行：住建核验「人工查」',
  ),
};
