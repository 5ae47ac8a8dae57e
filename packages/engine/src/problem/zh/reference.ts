import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about references between flows. */
export const referenceProse: ProseTable = Object.freeze({
  'reference-missing': {
    title: '没有这个流程',
    message: '没有找到引用的「{path}」。',
    hint: '检查名字；路径从写着“引用”的文件所在的文件夹算起。',
  },
  'reference-circular': {
    title: '引用绕成了圈',
    message: '引用绕回了自己：{chain|way}。',
    hint: '去掉其中一处引用，把两边都要用的部分另写成一件事。',
  },
  'reference-broken': {
    title: '引用的流程有错误',
    message: '「{path}」自己有 {errors} 个错误（{chain|way}）。',
    hint: '先用 lianban validate 检查并改好它。',
  },
  'reference-version': {
    title: '版本不对',
    message: '要的是「{path}」的版本 {wanted}，这里的版本是 {version}。',
    hint: '改引用的版本，或者换成要的那一版。',
  },
  'reference-changed': {
    title: '引用的内容变了',
    message: '「{path}」的内容和锁定时不一样（{chain|way}）。',
    hint: '看过改动、没有问题，再运行 lianban lock。',
  },
  'reference-unlocked': {
    title: '引用没有锁定',
    message: '「{path}」还没有锁定，别人改了它也看不出来（{chain|way}）。',
    hint: '运行 lianban lock <文件>，把 lianban.lock.json 一起保存。',
  },
  'reference-too-many': {
    title: '引用太多',
    message: '引用的流程超过 {max} 个（{chain|way}）。',
    hint: '减少引用，或者拆成几件事。',
  },
});
