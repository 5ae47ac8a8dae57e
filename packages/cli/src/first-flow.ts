import type { Language } from './words/words.ts';

/** A small flow that checks and runs, with one scenario. */
export const firstFlow = (name: string, language: Language): string => (language === 'zh' ? zh(name) : en(name));

const zh = (name: string): string => `一件事「${name}」
  版本：0.1.0
  牵头：牵头部门
  承诺：3 个工作日
  撤件：申请人，办结前可撤

参与方：
  - 申请人：群众
  - 综合窗口：岗位
  - 牵头部门：部门

表单「申请表」：
  - 姓名：文字，来自 登录.姓名
  - 联系电话：电话，必填
  - 申请事由：文字，必填，2 至 200 字

流程：
  申请人填写「申请表」
  综合窗口受理「材料审查」，限 1 个工作日
    补正时：退回「申请表」，限 5 个工作日，最多 2 次
      逾期：终止「逾期未补正」，结果 撤件
      超次：终止「不予受理」，结果 不予受理，理由 必填，救济“可依法申请行政复议或提起行政诉讼”
    不予受理时：终止「不予受理」，结果 不予受理，理由 必填，救济“可依法申请行政复议或提起行政诉讼”
    满 5 个工作日：视为受理，自收件之日起算
  牵头部门审批「决定」，限 2 个工作日
    不同意时：终止「不予许可」，结果 不通过，理由 必填，救济“可依法申请行政复议或提起行政诉讼”
  通知 申请人 “已办好，请查收”
  办结「已办好」

场景「一次办成」：
  当 申请人填写「申请表」
  那么 办结 为 “已办好”
  那么 办理用时 不超过 3 个工作日
`;

const en = (name: string): string => `service "${name}"
  version: 0.1.0
  lead: Lead department
  promised: 3 working days
  withdrawal: Applicant, before closing

parties:
  - Applicant: citizen
  - Service desk: post
  - Lead department: department

form "Application":
  - name: text, from login.name
  - telephone: phone, required
  - reason for applying: text, required, 2 to 200 characters

flow:
  Applicant fills "Application"
  Service desk accepts "Document check", within 1 working day
    on to correct: return to "Application", within 5 working days, at most 2 times
      when overdue: stop "Not corrected in time", result withdrawn
      when exceeded: stop "Not accepted", result refused, reason required, remedy "You may apply for review or go to court"
    on refused: stop "Not accepted", result refused, reason required, remedy "You may apply for review or go to court"
    after 5 working days: deemed accepted, from the day of receipt
  Lead department approves "Decision", within 2 working days
    on disagreed: stop "Denied", result denied, reason required, remedy "You may apply for review or go to court"
  notify Applicant "Your application is granted"
  finish "Granted"

scenario "Granted at once":
  when Applicant fills "Application"
  then finish is "Granted"
  then handling time is at most 3 working days
`;
