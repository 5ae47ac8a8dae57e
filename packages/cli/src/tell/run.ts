import { type CaseRun, wordFor } from '@lianban/engine';
import type { CaseTelling, ToldLine } from './log.ts';
import { quoted } from './marks.ts';

/** Lines of a told case in columns; an instant is written once. */
export function tellLines(lines: readonly ToldLine[]): string {
  let last = '';
  return lines
    .map(({ at, who, what }) => {
      const shown = at === last ? ' '.repeat(at.length) : at;
      last = at;
      return `${shown}  ${who === '' ? '' : `${who}  `}${what}\n`;
    })
    .join('');
}

/** How the run ended, and what it cost people. */
export function tellEnd({ state, measures, open }: CaseRun, { language }: CaseTelling): string {
  const zh = language === 'zh';
  const certificates = Object.entries(state.data.certificates)
    .map(([name, number]) => `  ${name} ${number}\n`)
    .join('');
  const made = certificates === '' ? '' : `${zh ? '证照：' : 'certificates:'}\n${certificates}`;
  const days = Math.round(measures.handlingDays * 100) / 100;
  const cost = zh
    ? `材料 ${measures.documents} 份 · 填写 ${measures.fields} 项 · 跑动 ${measures.visits} 次 · 人工步骤 ${measures.humanSteps} 个 · 办理用时 ${days} 个工作日\n`
    : `${counted(measures.documents, 'document')} · ${counted(measures.fields, 'field')} typed · ${counted(measures.visits, 'visit')} · ${counted(measures.humanSteps, 'step')} by people · handled in ${counted(days, 'working day')}\n`;
  if (state.result !== undefined)
    return `\n${made}${zh ? `办结「${state.result.end}」，` : `finished "${state.result.end}", `}${wordFor('result', state.result.result, language)}\n${cost}`;
  const waiting = open.map(({ task }) => `${task.party}${quoted([task.item ?? task.step], language)}`).join(zh ? '、' : ', ');
  return `\n${made}${zh ? `没有办结，待办：${waiting || '无'}` : `not finished; open: ${waiting || 'nothing'}`}\n${cost}`;
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
