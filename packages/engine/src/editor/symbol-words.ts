import type { SymbolKind } from '../edit/symbol.ts';
import type { Language } from '../text/statements/words.ts';

const kindWords: Readonly<Record<SymbolKind, readonly [zh: string, en: string]>> = {
  flow: ['一件事', 'service'],
  import: ['引用的流程', 'imported flow'],
  party: ['参与方', 'party'],
  situation: ['情形', 'question'],
  form: ['表单', 'form'],
  field: ['字段', 'field'],
  material: ['材料', 'material'],
  data: ['数据', 'data'],
  value: ['值', 'value'],
  item: ['事项', 'item'],
  stage: ['阶段', 'stage'],
  paper: ['证照或文书', 'certificate or document'],
  message: ['消息', 'message'],
  step: ['步骤', 'step'],
  branch: ['分支', 'branch'],
  end: ['结局', 'end'],
  scenario: ['场景', 'scenario'],
};

/** What a kind of name is called. */
export const symbolWord = (kind: SymbolKind, language: Language): string => kindWords[kind][language === 'zh' ? 0 : 1];
