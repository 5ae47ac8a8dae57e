import type { ProseTable } from '../prose.ts';

/** What is said in Chinese when a running case refuses something. */
export const refusalProse: ProseTable = Object.freeze({
  'task-not-open': {
    title: '任务已经不在了',
    message: '这个任务已经办完，或者已经收回。',
    hint: '刷新待办，看看现在有哪些任务。',
  },
  'task-of-another-party': {
    title: '不是您的任务',
    message: '这个任务归「{party}」办。',
    hint: '请「{party}」的人来办，或者换一个身份登录。',
  },
  'task-held': {
    title: '已经有人在办',
    message: '这个任务「{holder}」已经领走。',
    hint: '等对方办完或者退回，也可以请对方转办。',
  },
  'task-not-held': {
    title: '不在您手上',
    message: '只有领走任务的人才能退回。',
    hint: '刷新待办，看看任务现在在谁手上。',
  },
  'handled-before': {
    title: '要回避',
    message: '办过「{step}」的人不能再办这个任务。',
    hint: '请同一部门的另一位来办。',
  },
  'party-not-declared': {
    title: '没有这个参与方',
    message: '流程里没有参与方「{party}」。',
    hint: '从流程写明的参与方里选一个。',
  },
  'signer-already-asked': {
    title: '已经在签',
    message: '「{party}」已经在会签的名单里。',
    hint: '不用再加，等对方答复。',
  },
  'last-signer': {
    title: '不能减掉最后一位',
    message: '减掉「{party}」就没有人会签了。',
    hint: '先加上另一位，再减这一位。',
  },
  'outcome-not-offered': {
    title: '不能选这个结果',
    message: '“{outcome|word}”不在可选的结果里[[，可选的是{offered|words}]]。',
    hint: '从可选的结果里选一个。',
  },
  'reason-missing': {
    title: '要写理由',
    message: '选“{outcome|word}”要写理由。',
    hint: '写上理由再提交。',
  },
  'extension-not-right': {
    title: '延期的天数不对',
    message: '延期要写大于 0 的天数。',
    hint: '写上天数再提交。',
  },
  'case-unknown': {
    title: '没有这个件',
    message: '没有找到这个件。',
    hint: '核对办件编号。',
  },
  'case-already-started': {
    title: '这个件已经开始了',
    message: '同一个编号的件已经开始办理。',
    hint: '用新的编号申请。',
  },
  'case-finished': {
    title: '这个件已经办结',
    message: '办结的件不再接受办理。',
    hint: '如果要改结果，另走撤销或更正。',
  },
  'case-suspended': {
    title: '这个件挂起了',
    message: '挂起期间不能这样做。',
    hint: '先恢复办理。',
  },
  'case-not-suspended': {
    title: '这个件没有挂起',
    message: '没有挂起的件不用恢复。',
    hint: '直接办理。',
  },
  'calendar-unknown': {
    title: '没有这个工作日历',
    message: '没有叫「{calendar}」的工作日历。',
    hint: '改成已有的工作日历。',
  },
  'too-many-held': {
    title: '等着的太多',
    message: '这个件挂起期间收到的超过 {max} 条，不能再收。',
    hint: '先恢复办理。',
  },
  'withdrawal-not-allowed': {
    title: '这件事不能撤件',
    message: '这件事写明不可撤件。',
    hint: '联系牵头部门。',
  },
  'withdrawal-by-another': {
    title: '不能由您撤件',
    message: '只有「{party}」可以撤件。',
    hint: '请「{party}」来撤。',
  },
  'withdrawal-too-late': {
    title: '已经不能撤件',
    message: '办到「{step}」以后就不能撤件了。',
    hint: '联系牵头部门。',
  },
  'incident-not-open': {
    title: '没有要处理的问题',
    message: '这里没有等人处理的问题，可能已经有人处理了。',
    hint: '刷新看看。',
  },
  'transfer-not-allowed': {
    title: '不能转办',
    message: '这一步没有写可转办。',
    hint: '自己办，或者请管流程的人改。',
  },
  'signing-not-open': {
    title: '会签已经结束',
    message: '这个会签已经结束，或者还没有开始。',
    hint: '刷新看看。',
  },
  'adding-not-allowed': {
    title: '不能加签',
    message: '这个会签没有写可加签。',
    hint: '请管流程的人改。',
  },
  'signer-not-open': {
    title: '没有等这个人',
    message: '会签没有在等「{party}」，可能已经答复了。',
    hint: '刷新看看。',
  },
  'target-unknown': {
    title: '没有这一步',
    message: '流程里没有「{target}」。',
    hint: '从流程里选一步。',
  },
  'target-is-passed': {
    title: '停不到这一步',
    message: '「{target}」只是路过，停不下来。',
    hint: '选一个要人办的步骤。',
  },
  'target-out-of-reach': {
    title: '去不了这一步',
    message: '从这里去不了「{target}」。',
    hint: '选同一层的步骤。',
  },
  'step-not-open': {
    title: '这一步没有在办',
    message: '这一步已经办完，或者还没有开始。',
    hint: '刷新看看。',
  },
  'message-not-awaited': {
    title: '没有在等这条消息',
    message: '没有件在等「{message}」。',
    hint: '核对消息的名字和编号。',
  },
  'value-missing': {
    title: '没有填',
    message: '这一项必须填。',
    hint: '填上再提交。',
  },
  'value-wrong-type': {
    title: '填的内容不对',
    message: '这里要{expected|word}，收到的是{found|word}。',
    hint: '按要求填写。',
  },
  'text-too-short': {
    title: '太短',
    message: '至少 {min} 个字，现在 {length} 个。',
    hint: '写长一点。',
  },
  'text-too-long': {
    title: '太长',
    message: '最多 {max} 个字，现在 {length} 个。',
    hint: '写短一点。',
  },
  'text-not-clean': {
    title: '有不能用的字符',
    message: '里面有看不见的控制字符。',
    hint: '重新输入这一项。',
  },
  'number-not-finite': {
    title: '不是有效的数',
    message: '这里要一个能算的数。',
    hint: '重新填写。',
  },
  'money-too-fine': {
    title: '金额太细',
    message: '金额最多两位小数。',
    hint: '改成两位小数。',
  },
  'option-unknown': {
    title: '没有这个选项',
    message: '“{value}”不在选项里，可选的是{options|words}。[[是不是想选{suggestions|names}？]]',
    hint: '从选项里选。',
  },
  'date-not-real': {
    title: '没有这一天',
    message: '“{value}”不是真有的日期。',
    hint: '写成 2026-03-01 这样。',
  },
  'time-not-real': {
    title: '没有这个时刻',
    message: '“{value}”不是真有的时刻。',
    hint: '写成 08:30 这样。',
  },
  'duration-not-right': {
    title: '时长不对',
    message: '这里要一段时间，比如 3 个工作日。',
    hint: '写上数和单位。',
  },
  'citizen-id-wrong': {
    title: '身份证号不对',
    message: '这个身份证号对不上。',
    hint: '对照证件再填一次。',
  },
  'credit-code-wrong': {
    title: '统一社会信用代码不对',
    message: '这个统一社会信用代码对不上。',
    hint: '对照执照再填一次。',
  },
  'region-wrong': {
    title: '没有这个行政区划',
    message: '“{value}”不是行政区划代码。',
    hint: '选一个行政区划。',
  },
  'phone-wrong': {
    title: '电话号码不对',
    message: '“{value}”不是电话号码。',
    hint: '再填一次。',
  },
  'file-wrong': {
    title: '附件不对',
    message: '附件没有传好。',
    hint: '重新上传。',
  },
  'certificate-wrong': {
    title: '证照不对',
    message: '证照的信息不全。',
    hint: '重新选择证照。',
  },
  'list-too-long': {
    title: '条数太多',
    message: '最多 {max} 条，现在 {length} 条。',
    hint: '减少几条。',
  },
  'field-not-known': {
    title: '没有这一项',
    message: '没有叫「{name}」的项。[[最接近的是{suggestions|names}。]]',
    hint: '去掉它，或者改成有的项。',
  },
  'constraint-not-met': {
    title: '不合要求',
    message: '这一项要{op|word} {limit}。',
    hint: '改成符合要求的值。',
  },
});
