import type { Prose, Voice } from '../prose.ts';

/** Labels around a problem. */
export const labels: Voice['labels'] = {
  error: '错误',
  warning: '注意',
  hint: '建议',
  trace: '这样走：',
  next: '怎么办：',
  fix: '可以直接改：',
  more: '还有 {count} 处没有列出。',
  file: '（全文）',
};

/** What a fix offers, by its code. */
export const fixes: Voice['fixes'] = new Map([
  ['replace-with', '改成“{insert}”'],
  ['insert', '加上“{insert}”'],
  ['add-closing', '补上“{insert}”'],
  ['add-brackets', '加上括号'],
  ['write-so', '写成 {text}'],
  ['remove', '删掉“{text}”'],
  ['own-line', '另起一行'],
  ['join-above', '接到上一行后面'],
  ['indent-lines', '下面 {lines} 行往里缩一层'],
  ['indent-by', '前面留 {column} 个空格'],
]);

/** Said where a code has no prose of its own. */
export const unknown: Prose = { title: '这里有问题', message: '这里有一个没有说明的问题（{code}）。', hint: '请把这个文件发给开发人员。' };
