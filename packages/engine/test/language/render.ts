import { extraPatterns, statementPatterns } from '../../src/text/statements/patterns.ts';
import { type Statement, statements } from '../../src/text/statements/table.ts';
import { exampleIn, type Language } from './example.ts';
import { pages } from './pages/index.ts';
import type { Page } from './pages/page.ts';
import { runsOf } from './runs.ts';
import { wrongUse } from './wrong.ts';

const labels = {
  zh: {
    index: '语言参考',
    how: '写法',
    extras: '后面可以跟',
    use: '这样写',
    wrong: '这样写不对',
    says: '工具这样说',
    fix: '一键改好',
    runs: '运行时',
    related: '相关',
    where: '写在',
    more: '一句一页，从语言表生成。六条规则和样本见设计说明。',
  },
  en: {
    index: 'Language reference',
    how: 'How it is written',
    extras: 'What may follow',
    use: 'Like this',
    wrong: 'Not like this',
    says: 'The tool says',
    fix: 'Offered fix',
    runs: 'When it runs',
    related: 'Related',
    where: 'Stands',
    more: 'One page a statement, made from the table of the language.',
  },
} as const;

/** The file name of a statement's page. */
export const fileOf = (id: string, language: Language): string =>
  `${id.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}${language === 'zh' ? '.zh' : ''}.md`;

/** All pages of the reference by file name, both languages, the index among them. */
export function reference(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const language of ['zh', 'en'] as const) {
    files.set(language === 'zh' ? 'README.zh.md' : 'README.md', indexPage(language));
    for (const statement of statements) {
      const page = pages[statement.id];
      if (page !== undefined) files.set(fileOf(statement.id, language), statementPage(statement, page, language));
    }
  }
  return files;
}

/** A pattern as people read it, its gaps as dots. */
const shown = (source: string, language: Language): string => {
  return source
    .replace(/\{(\w+)(?::(\w+))?\}/gu, (_whole, name: string, type = '') => gaps[language].get(name) ?? gaps[language].get(type) ?? '…')
    .replace(/：…$/u, '：')
    .replace(/: …$/u, ':');
};

/** What stands in the gaps of a pattern, by the name of the gap or by what it holds. */
const gaps: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  zh: new Map([
    ['party', '谁'],
    ['verb', '做什么'],
    ['to', '谁'],
    ['from', '谁'],
    ['when', '条件'],
    ['condition', '条件'],
    ['formula', '公式'],
    ['duration', '时长'],
    ['count', '几'],
    ['number', '数'],
    ['target', '步骤'],
    ['step', '步骤'],
    ['text', '话'],
    ['date', '日期'],
    ['paths', '字段'],
    ['path', '字段'],
    ['outcome', '结果'],
  ]),
  en: new Map([
    ['party', 'who'],
    ['verb', 'does'],
    ['to', 'whom'],
    ['from', 'whom'],
    ['when', 'condition'],
    ['condition', 'condition'],
    ['formula', 'formula'],
    ['duration', 'time'],
    ['count', 'n'],
    ['number', 'n'],
    ['target', 'step'],
    ['step', 'step'],
    ['text', 'words'],
    ['date', 'date'],
    ['paths', 'fields'],
    ['path', 'field'],
    ['outcome', 'outcome'],
  ]),
};

const titleOf = (id: Statement['id'], language: Language): string =>
  shown(statementPatterns(id, language)[0]?.pattern.source ?? id, language);

function indexPage(language: Language): string {
  const { index, more } = labels[language];
  const rows = statements.map(({ id }) => `- [\`${titleOf(id, language)}\`](${fileOf(id, language)}) ${pages[id]?.[language] ?? ''}`);
  return `# ${index}\n\n${more}\n\n${rows.join('\n')}\n`;
}

function statementPage(statement: Statement, page: Page, language: Language): string {
  const { id } = statement;
  const label = labels[language];
  const patterns = statementPatterns(id, language).map(({ pattern }) => `- \`${shown(pattern.source, language)}\``);
  const face = language === 'zh' ? 'en' : 'zh';
  const other = statementPatterns(id, face)
    .slice(0, 1)
    .map(({ pattern }) => `- \`${shown(pattern.source, face)}\``);
  const extras = statement.extras.map((extra) => `\`${shown(extraPatterns(extra, language)[0]?.pattern.source ?? extra, language)}\``);
  const parts = [
    `# ${titleOf(id, language)}`,
    page[language],
    `## ${label.how}`,
    [...patterns, ...other].join('\n'),
    ...(extras.length === 0 ? [] : [`${label.extras}${language === 'zh' ? '：' : ': '}${extras.join(language === 'zh' ? '、' : ', ')}`]),
    `## ${label.use}`,
    fenced(exampleIn(page, language)),
    ...wrongPart(statement, page, language),
    `## ${label.runs}`,
    runsOf(statement)[language],
    `## ${label.related}`,
    relatedTo(statement)
      .map((one) => `- [\`${titleOf(one.id, language)}\`](${fileOf(one.id, language)})`)
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const fenced = (text: string): string => `\`\`\`flow\n${text}\n\`\`\``;

function wrongPart({ id }: Statement, page: Page, language: Language): readonly string[] {
  const wrong = wrongUse(id, page, language);
  if (wrong === null) return [];
  const label = labels[language];
  const { problem } = wrong;
  const [fix] = problem.fixes ?? [];
  return [
    `## ${label.wrong}`,
    fenced(wrong.line),
    `${label.says}${language === 'zh' ? '：' : ': '}[${problem.code}](../checks/${problem.code}${language === 'zh' ? '.zh' : ''}.md) — ${problem.message}${problem.hint === undefined ? '' : ` ${problem.hint}`}`,
    ...(fix === undefined ? [] : [`${label.fix}${language === 'zh' ? '：' : ': '}${fix.title}`]),
  ];
}

/** Statements that stand beside this one in the table, and what it stands in. */
function relatedTo(statement: Statement): readonly Statement[] {
  const at = statements.indexOf(statement);
  const holders = statements.filter(({ inside }) => inside.some((context) => statement.within.includes(context))).slice(0, 2);
  const beside = [statements[at - 1], statements[at + 1], statements[at + 2]].filter((one) =>
    one?.within.some((context) => statement.within.includes(context)),
  );
  return [...new Set([...holders, ...beside])].filter((one): one is Statement => one !== undefined && one !== statement);
}
