import type { StepId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import type { Field, Grade } from './form.ts';
import type { Formula } from './formula.ts';
import type { Limit } from './limit.ts';
import type { Message } from './message.ts';
import type { Result, TaskVerb } from './outcome.ts';
import type { SignMode } from './sign-mode.ts';
import type { Trigger } from './trigger.ts';
import type { Duration } from './value.ts';

/** What happens when. A body whose last step does not leave goes on after its statement. */
export interface Handler {
  readonly kind: 'handler';
  readonly on: Trigger;
  readonly body: readonly Step[];
  readonly place?: Place;
}

/** What every step may carry. */
export interface StepBase {
  /** ASCII identity; derived from name or neighbours unless `code` is written. */
  readonly id: StepId;
  /** The name as it stands in 「」, or of `步骤「y」`. */
  readonly name?: string;
  /** 代号 x: the identity as written. */
  readonly code?: string;
  readonly limit?: Limit;
  readonly handlers: readonly Handler[];
  readonly description?: string;
  /** 可退回「f」 inside a branch. */
  readonly mayReturnTo?: { readonly target: string; readonly limit?: Duration };
  readonly place?: Place;
}

/** Everything a line of 流程 can be. One file, because a step may hold steps. */
// biome-ignore format: one look shows all kinds.
export type Step =
  | Task | Query | Upload | Sign | Special | Extend | Pledge | Tolerate
  | Choose | Together | Include | Joint | ForEach | Race | Return | Jump | Mark | Join | Call | Repeat | Draw | Detached | Compensate | Foreign
  | Await | Notify | Send | Serve | Push | Charge | IssueCertificate | IssueDocument | PublicNotice | Rate | Archive | Define | Remind | Escalate | Reassign | Deem | Retry | End | Stop;

/** The tag of a step. */
export type StepKind = Step['kind'];

/** 谁 + 动词 +「什么」: one piece of work for one party. */
export interface Task extends StepBase {
  readonly kind: 'task';
  readonly party: string;
  readonly verb: TaskVerb;
  /** The word as written where it is not the verb's first word (初审, 签发, 核查 …). */
  readonly word?: string;
  /** 填写「f」: the form filled; equals the name. */
  readonly form?: string;
  /** 结果：the author's own outcomes; absent means the verb's standard ones. */
  readonly outcomes?: readonly string[];
  /** 可见 / 可改: names of fields; absent means all form fields, read only. */
  readonly sees?: readonly (readonly string[])[];
  readonly edits?: readonly (readonly string[])[];
  readonly mayTransfer?: true;
  readonly mayAddSigner?: true;
  /** 回避「y」经办人: not who handled step y. */
  readonly avoids?: string;
  readonly reasonRequired?: true;
}

/** 查询「d」，得到 v. */
export interface Query extends StepBase {
  readonly kind: 'query';
  readonly data: string;
  /** 得到 v: what the values are called; absent = the data's name. */
  readonly as?: string;
}

/** 请 p 上传「x」，等级 C，由 q 核验: p uploads, q checks and enters the 只取 values. */
export interface Upload extends StepBase {
  readonly kind: 'upload';
  readonly party: string;
  readonly material: string;
  readonly grade?: Grade;
  readonly checkedBy?: string;
}

/** 会签 或签 票签 顺签: members answer, then it is decided. */
export interface Sign extends StepBase {
  readonly kind: 'sign';
  readonly mode: SignMode;
  /** 有不同意即止. */
  readonly stopsEarly?: true;
  readonly mayAddSigner?: true;
  /** Named members and conditions around them, or a list known at run time. */
  readonly members:
    | { readonly kind: 'named'; readonly body: readonly Step[] }
    | { readonly kind: 'each'; readonly list: Formula; readonly as: string; readonly body: readonly Step[] };
}

/** 特别程序「x」，依据 …，限 N：the clock stands while its lines run. */
export interface Special extends StepBase {
  readonly kind: 'special';
  readonly basis?: string;
  readonly body: readonly Step[];
}

/** 延期：由 p 批准，一次，N. */
export interface Extend extends StepBase {
  readonly kind: 'extend';
  readonly approver: string;
  readonly timesMax: number;
  readonly by: Duration;
}

/** 告知承诺「x」，核查 限 N. */
export interface Pledge extends StepBase {
  readonly kind: 'pledge';
  readonly party?: string;
  readonly checker?: string;
  readonly checkWithin?: Duration;
}

/** 容缺「材料」，限 N. */
export interface Tolerate extends StepBase {
  readonly kind: 'tolerate';
  readonly material: string;
  readonly supplyWithin?: Duration;
}

/** One row of a choice: its condition, and what to do. */
export interface Row {
  readonly kind: 'row';
  /** Absent in 否则 and 其他. */
  readonly when?: Formula;
  /** A condition still to be written, as a diagram's label says it. */
  readonly label?: string;
  readonly body: readonly Step[];
  readonly place?: Place;
}

/** 如果/否则如果/否则 and 分情况: the first row that holds. */
export interface Choose extends StepBase {
  readonly kind: 'choose';
  readonly form: 'if' | 'cases';
  readonly rows: readonly Row[];
}

/** One branch of a block. */
export interface Branch {
  readonly kind: 'branch';
  /** 分支「x」. */
  readonly name?: string;
  readonly body: readonly Step[];
  readonly place?: Place;
}

/** 同时办理 (a closed block) and 分头 (`free`: one scope, no join of its own). */
export interface Together extends StepBase {
  readonly kind: 'together';
  readonly mode:
    | { readonly kind: 'all' }
    | { readonly kind: 'any' }
    | { readonly kind: 'atLeast'; readonly count: number }
    | { readonly kind: 'free' };
  readonly branches: readonly Branch[];
}

/** 按条件同时办理: every row that holds. */
export interface Include extends StepBase {
  readonly kind: 'include';
  readonly rows: readonly Row[];
}

/** 联办全部事项 / 联办「a」「b」: items in the order that needs and outputs imply. */
export interface Joint extends StepBase {
  readonly kind: 'joint';
  /** Names of items; absent means all. */
  readonly items?: readonly string[];
}

/** 对每个 L 作 v，同时/逐个. */
export interface ForEach extends StepBase {
  readonly kind: 'forEach';
  readonly list: Formula;
  readonly as: string;
  readonly order: 'together' | 'oneByOne';
  readonly body: readonly Step[];
}

/** 哪个先来: the first of several waits or times. */
export interface Race extends StepBase {
  readonly kind: 'race';
  readonly branches: readonly Branch[];
}

/** 退回「step」，限 N，最多 n 次，重走/直达. */
export interface Return extends StepBase {
  readonly kind: 'return';
  readonly target: string;
  readonly mode: 'again' | 'straight';
  readonly timesMax?: number;
  readonly reasonRequired?: true;
  readonly reason?: string;
}

/** 转到「x」，最多 n 次. */
export interface Jump extends StepBase {
  readonly kind: 'jump';
  readonly target: string;
  readonly timesMax?: number;
}

/** 标记「j」: lets each arrival pass. */
export interface Mark extends StepBase {
  readonly kind: 'mark';
}

/** 汇合「j」: waits for all arms that can still come. */
export interface Join extends StepBase {
  readonly kind: 'join';
}

/** 调用「s」: a called flow with its pinned version. */
export interface Call extends StepBase {
  readonly kind: 'call';
  readonly flow: string;
  readonly inputs: readonly { readonly name: string; readonly value: Formula }[];
  readonly as?: string;
}

/** 每隔 N：… 直到 条件/「e」. */
export interface Repeat extends StepBase {
  readonly kind: 'repeat';
  readonly every: Duration;
  readonly until?: Formula;
  readonly untilEvent?: string;
  readonly body: readonly Step[];
}

/** 抽取「x」 n 名，从 名单，按 权重，回避 条件. */
export interface Draw extends StepBase {
  readonly kind: 'draw';
  readonly count: number;
  readonly from: Formula;
  readonly weight?: Formula;
  readonly avoid?: Formula;
}

/** 另起：a part that nothing in the text reaches by itself. */
export interface Detached extends StepBase {
  readonly kind: 'detached';
  readonly body: readonly Step[];
}

/** 撤销办法： of the step before, run in reverse when 撤销 is reached. Without a body: 撤销 itself. */
export interface Compensate extends StepBase {
  readonly kind: 'compensate';
  readonly body?: readonly Step[];
}

/** 原样「id」: kept from an import, not run. */
export interface Foreign extends StepBase {
  readonly kind: 'foreign';
  readonly element: string;
}

/** 等待「e」，来自 p，限 N. */
export interface Await extends StepBase {
  readonly kind: 'await';
  readonly message: string;
  readonly from?: string;
  readonly as?: string;
  /** 凭: correlation; absent = the start's 相同 value, else the case number. */
  readonly key?: Formula;
  readonly fields: readonly Field[];
}

/** 通知 p “…” · 抄送 p “…”. */
export interface Notify extends StepBase {
  readonly kind: 'notify';
  readonly to: readonly string[];
  readonly copy?: true;
  readonly text: Message;
}

/** 反馈「x」，给 p，内容 …. */
export interface Send extends StepBase {
  readonly kind: 'send';
  readonly message: string;
  readonly to: string;
  readonly content: readonly Formula[];
}

/** 推送「d」: hands values to a register. */
export interface Push extends StepBase {
  readonly kind: 'push';
  readonly data: string;
}

/** 送达「文书」，给 p，用 快递/自取/电子，寄往 f. Waits when it has a handler. */
export interface Serve extends StepBase {
  readonly kind: 'serve';
  /** The document's name, or `$allCertificates` for 全部证照. */
  readonly document: string;
  readonly to: string;
  readonly by?: 'courier' | 'pickup' | 'electronic';
  readonly address?: readonly string[];
}

/** 出具「文书」，给 p. */
export interface IssueDocument extends StepBase {
  readonly kind: 'issueDocument';
  readonly document: string;
  readonly to?: string;
}

/** 发证「证照」. */
export interface IssueCertificate extends StepBase {
  readonly kind: 'issueCertificate';
  readonly certificate: string;
  readonly to?: string;
}

/** 公示「x」，N. Waits when it has a handler. */
export interface PublicNotice extends StepBase {
  readonly kind: 'publicNotice';
  readonly for: Duration;
}

/** 收费「x」，n 元，由 p 缴纳，限 N. */
export interface Charge extends StepBase {
  readonly kind: 'charge';
  readonly amount: Formula;
  readonly payer: string;
}

/** 评价: invites the applicant to rate and does not wait. */
export interface Rate extends StepBase {
  readonly kind: 'rate';
}

/** 归档，保存 N. */
export interface Archive extends StepBase {
  readonly kind: 'archive';
  readonly keep?: Duration;
}

/** 认定 v 为 公式. */
export interface Define extends StepBase {
  readonly kind: 'define';
  readonly value: string;
  readonly formula: Formula;
}

/** 催办 [p]: whoever has not answered, when no party is named. */
export interface Remind extends StepBase {
  readonly kind: 'remind';
  readonly party?: string;
}

/** 上报 p. */
export interface Escalate extends StepBase {
  readonly kind: 'escalate';
  readonly to: string;
}

/** 改由 p 办理. */
export interface Reassign extends StepBase {
  readonly kind: 'reassign';
  readonly party: string;
}

/** 视为 outcome，自…之日起: takes the task away with that outcome, in force from then. */
export interface Deem extends StepBase {
  readonly kind: 'deem';
  readonly outcome: string;
  readonly effectiveFrom?: 'receipt' | 'due';
}

/** 重试 n 次，间隔 N (仍不行 is its handler `exhausted`). */
export interface Retry extends StepBase {
  readonly kind: 'retry';
  readonly times: number;
  readonly every: Duration;
}

/** 办结「x」，结果 …. */
export interface End extends StepBase {
  readonly kind: 'end';
  readonly result: Result;
  readonly reason?: string;
  readonly reasonRequired?: true;
  readonly remedy?: string;
}

/** 终止「x」，结果 …: ends the case at once, whatever is open. */
export interface Stop extends StepBase {
  readonly kind: 'stop';
  readonly result: Result;
  readonly reason?: string;
  readonly reasonRequired?: true;
  readonly remedy?: string;
}
