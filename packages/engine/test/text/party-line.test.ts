import { describe, expect, it } from 'vitest';
import { readText } from '../../src/text/read.ts';

const zh = (line: string): string => `一件事「试」

参与方：
  - 申请人：群众
  - 银行：企业
  - 局长：岗位

流程：
  ${line}
`;

const en = (line: string): string => `service "Trial"

parties:
  - Applicant: citizen
  - Desk: post

flow:
  ${line}
`;

/** What the first problem offers, the line as its fix leaves it, and what is left then. */
function answerTo(text: string) {
  const [problem] = readText(text).problems;
  const [fix] = problem?.fixes ?? [];
  const mended = (fix?.edits ?? []).reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
  return {
    code: problem?.code,
    nearest: problem?.facts['nearest'],
    line: mended.trimEnd().split('\n').at(-1)?.trim(),
    left: readText(mended).problems.map(({ code }) => code),
  };
}

describe('a line about a declared party that is no statement', () => {
  it.each([
    ['申请人上传「结婚证」，局长核验', '请申请人上传「结婚证」，由 局长 核验'],
    ['由申请人提交「结婚证」', '请申请人上传「结婚证」'],
    ['申请人补交「结婚证」，等级 C', '请申请人上传「结婚证」，等级 C'],
    ['发短信给申请人：“已到账”', '通知 申请人 “已到账”'],
    ['通知申请人：“已到账”', '通知 申请人 “已到账”'],
    ['银行放款', '银行办理「放款」'],
    ['银行放款，2个工作日内', '银行办理「放款」，限 2个工作日内'],
    ['由银行放款，限 2 个工作日', '由银行办理「放款」，限 2 个工作日'],
  ])('is put the way it is said: %s', (written, meant) => {
    expect(answerTo(zh(written))).toMatchObject({ line: meant, left: [] });
  });

  it.each([
    ['Applicant uploads "Deed", Desk checks it', 'ask Applicant to upload "Deed", checked by Desk'],
    ['Applicant submits "Deed"', 'ask Applicant to upload "Deed"'],
    ['send an SMS to Applicant: "Paid"', 'notify Applicant "Paid"'],
  ])('is put the way it is said in English: %s', (written, meant) => {
    expect(answerTo(en(written))).toMatchObject({ line: meant, left: [] });
  });

  it.each(['由局长审批', '局长审批', '报局长审批', '转局长审批，限 2 天'])('is told where the name goes: %s', (written) => {
    expect(answerTo(zh(written))).toMatchObject({ code: 'statement-unknown', nearest: ['局长审批「…」'] });
  });

  it.each(['公示7天', '收费100元'])('has no amount taken for a name: %s', (written) => {
    expect(answerTo(zh(written))).toMatchObject({ line: written });
  });
});
