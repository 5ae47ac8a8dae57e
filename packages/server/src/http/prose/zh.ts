import type { Sentences } from './sentences.ts';

/** Sentences of the HTTP interface in Chinese, by code. */
export const zh: ReadonlyMap<string, Sentences> = new Map(
  Object.entries({
    'body-not-json': { title: '请求内容不是 JSON', detail: '请以 application/json 发送一个 JSON 对象。' },
    'body-too-large': { title: '请求内容过大', detail: '内容不得超过 {max} 字节。' },
    'body-too-deep': { title: '请求内容嵌套过深', detail: '括号嵌套不得超过 {max} 层。' },
    'media-type-not-json': { title: '内容类型不受支持', detail: '请用 Content-Type: application/json。' },
    'field-missing': { title: '缺少字段', detail: '缺少字段 {field}，请补上后再发。' },
    'field-unknown': { title: '多余的字段', detail: '这里没有字段 {field}，请删去。' },
    'field-type': { title: '字段类型不对', detail: '字段 {field} 应为 {expected}。' },
    'field-choice': { title: '字段取值不在范围内', detail: '字段 {field} 应为下列之一：{expected}。' },
    'field-length': { title: '字段长短不对', detail: '字段 {field} 的长度不符合要求（{expected}）。' },
    'field-range': { title: '字段数值不在范围内', detail: '字段 {field} 应满足：{expected}。' },
    'field-not-valid': { title: '字段不符合要求', detail: '字段 {field} 不符合要求（{expected}）。' },
    'host-not-allowed': { title: '只接受本机访问', detail: '尚未接入身份认证，服务只在本机地址上应答。' },
    'origin-not-allowed': { title: '不接受其他网站发来的请求', detail: '请从本服务自己的页面操作。' },
    'too-many-requests': { title: '请求过于频繁', detail: '每分钟最多 {max} 次，请稍后再试。' },
    'not-found': { title: '没有这个地址', detail: '地址 {path} 不存在；接口说明见 /openapi.json。' },
    'flow-not-found': { title: '没有这个流程', detail: '没有发布过流程 {flow}，请检查编码和版本。' },
    'case-not-found': { title: '没有这个办件', detail: '没有编号为 {case} 的办件。' },
    'task-not-found': { title: '没有这项待办', detail: '没有编号为 {task} 的待办。' },
    'flow-has-problems': { title: '流程有错误，不能发布', detail: '共 {errors} 处错误，改正后再发布。' },
    'version-taken': {
      title: '该版本已经发布，内容不同',
      detail: '流程 {flow} 的 {version} 版已经发布，已发布的版本不能更改；请改用新的版本号。',
    },
    'event-id-reused': { title: '同一编号用于不同请求', detail: 'Idempotency-Key 已用于另一项请求，请换一个编号。' },
    'message-not-expected': { title: '没有办件在等这条消息', detail: '没有办件以 {key} 等待「{message}」。' },
    'event-stale': { title: '该步骤已经过去', detail: '所指的步骤已经结束，未作任何改动。' },
    stopping: { title: '服务正在停止', detail: '请稍后重试。' },
    'store-failed': { title: '暂时无法保存', detail: '没有保存任何内容，请稍后重试。' },
    bug: { title: '服务内部错误', detail: '没有保存任何内容。请联系管理员查看服务日志。' },
  }),
);
