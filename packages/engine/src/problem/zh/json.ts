import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of the JSON face. */
export const jsonProse: ProseTable = Object.freeze({
  'json-too-large': {
    title: '文件太大',
    message: '文件有 {length} 个字符，最多 {max} 个。',
    hint: '把它拆成几件事。',
  },
  'json-too-deep': {
    title: '套得太深',
    message: '套了超过 {max} 层。',
    hint: '减少层数。',
  },
  'json-syntax': {
    title: 'JSON 写法不对',
    message: '这里要{expected|word}[[，却是“{found}”]]。',
    hint: '按 JSON 的写法改。',
  },
  'json-duplicate-key': {
    title: '同一个键写了两次',
    message: '“{key}”写了两次，不知道以哪个为准。',
    hint: '删掉一个。',
  },
  'json-half-character': {
    title: '半个字',
    message: '这里有半个字，文件多半在传的时候断了。',
    hint: '重新导出这个文件。',
  },
  'json-number-too-large': {
    title: '数太大',
    message: '“{text}”太大，算不准。',
    hint: '如果是编号，用引号括起来。',
  },
  'json-member-unknown': {
    title: '没有这一项',
    message: '没有叫“{member}”的项。[[是不是想写{suggestions|names}？]]',
    hint: '改成有的项，或者删掉。',
  },
  'json-member-missing': {
    title: '少了一项',
    message: '少了“{member}”。',
    hint: '补上。',
  },
  'json-type-wrong': {
    title: '类型不对',
    message: '这里要{expected|words}，写的是{found|word}。',
    hint: '改成要的类型。',
  },
  'json-value-unknown': {
    title: '没有这个值',
    message: '“{value}”不在可用的值里：{allowed|list}。[[是不是想写{suggestions|names}？]]',
    hint: '改成列出的值。',
  },
  'json-out-of-range': {
    title: '超出范围',
    message: '这个数超出了范围（{bound|word} {limit}）。',
    hint: '改成范围内的数。',
  },
  'json-length-wrong': {
    title: '长短不对',
    message: '{of|word}的长短不对（{bound|word} {limit}）。',
    hint: '改长或改短。',
  },
  'json-form-wrong': {
    title: '格式不对',
    message: '“{text}”不是{form|word}的写法。',
    hint: '日期写 2026-03-01，时刻写 08:30。',
  },
  'json-id-differs': {
    title: '代号对不上',
    message: '写的是“{id}”，按名字应是“{derived}”。',
    hint: '删掉它；如果一定要这个代号，写在 code 里。',
  },
  'json-formula-too-large': {
    title: '条件太长',
    message: '这个条件超过 {max} 个部分。',
    hint: '拆成几步。',
  },
  'json-formula-too-deep': {
    title: '条件套得太深',
    message: '这个条件套了超过 {max} 层。',
    hint: '分成几步写。',
  },
  'json-steps-too-many': {
    title: '步骤太多',
    message: '超过 {max} 步。',
    hint: '拆成几件事。',
  },
  'json-blocks-too-deep': {
    title: '步骤套得太深',
    message: '步骤套了超过 {max} 层。',
    hint: '减少层数。',
  },
});
