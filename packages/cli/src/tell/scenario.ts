import { type Difference, linesOf, lineText, positionAt, type ScenarioResult, tellRefusal } from '@lianban/engine';
import type { FlowFile } from '../flow-file.ts';
import type { Language } from '../words/words.ts';
import { quoted } from './marks.ts';
import { amountOf, valueText } from './value.ts';

/** Why a scenario failed: the line as written, and what happened instead. */
export function tellFailures(result: ScenarioResult, { source, spoken }: Pick<FlowFile, 'source' | 'spoken'>): readonly string[] {
  const lines = linesOf(source);
  const at = (from: number | undefined): string => {
    if (from === undefined) return '';
    const { line } = positionAt(lines, from);
    const written = lineText(lines, line).trim();
    return spoken === 'zh' ? `第 ${line} 行“${written}”：` : `line ${line} “${written}”: `;
  };
  const missed = result.missed === undefined ? [] : [at(result.missed.happening.place?.from) + tellMissed(result.missed, spoken)];
  const notBegun =
    result.notBegun === undefined
      ? []
      : [
          (result.notBegun.field === undefined ? '' : `${result.notBegun.field}${spoken === 'zh' ? '：' : ': '}`) +
            tellRefusal(result.notBegun, spoken).message,
        ];
  return [
    ...notBegun,
    ...missed,
    ...result.differences.map((difference) => at(difference.expectation.place?.from) + tellActual(difference, spoken)),
  ];
}

function tellMissed({ open, why }: NonNullable<ScenarioResult['missed']>, language: Language): string {
  const waiting = open
    .map(({ task }) => `${task.party}${quoted([task.item ?? task.step], language)}`)
    .join(language === 'zh' ? '、' : ', ');
  if (why === 'notTaken') return language === 'zh' ? '这时办件不接受这一项' : 'the case does not take this now';
  if (language === 'zh') return waiting === '' ? '没有发生，这时没有待办' : `没有发生，这时待办的是 ${waiting}`;
  return waiting === '' ? 'did not come about; nothing was open' : `did not come about; open was ${waiting}`;
}

function tellActual({ actual }: Difference, language: Language): string {
  const zh = language === 'zh';
  switch (actual.kind) {
    case 'end':
      if (actual.end === null) return zh ? '办件没有办结' : 'the case did not end';
      return zh ? `实际办结为“${actual.end}”` : `it ended as “${actual.end}”`;
    case 'measured':
      return `${zh ? '实际为 ' : 'it was '}${amountOf(actual.amount, language)}`;
    case 'received': {
      if (actual.things.length === 0) return zh ? '什么也没有收到' : 'nothing was received';
      return zh
        ? `收到的是 ${actual.things.map((thing) => `「${thing}」`).join('、')}`
        : `received was ${actual.things.map((thing) => `“${thing}”`).join(', ')}`;
    }
    case 'value':
      if (actual.value === null) return zh ? '这时还没有值' : 'nothing is known yet';
      return `${zh ? '实际为 ' : 'it is '}${valueText(actual.value)}`;
  }
}
