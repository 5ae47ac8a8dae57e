import type { RenameRefusal } from '@lianban/engine/editor';

interface Spoken {
  readonly mendAll: string;
  readonly translate: string;
  readonly refused: Readonly<Record<RenameRefusal, string>>;
}

/** What the server says itself, in the language of the file; problems speak for themselves. */
export const spoken: Readonly<Record<'zh' | 'en', Spoken>> = {
  zh: {
    mendAll: '改正全部能确定的错误',
    translate: '关键词改用英文',
    refused: {
      'no-name-here': '这里没有可以改的名称。',
      empty: '名称不能为空，也不能换行。',
      'too-long': '名称太长了。',
      taken: '已经有叫这个名称的了，请换一个。',
      unreadable: '用这个名称会改变别处的意思，请换一个。',
    },
  },
  en: {
    mendAll: 'Mend all that is certain',
    translate: 'Write the keywords in Chinese',
    refused: {
      'no-name-here': 'There is no name here to change.',
      empty: 'A name has at least one character and no line break.',
      'too-long': 'The name is too long.',
      taken: 'Something else has this name already; choose another.',
      unreadable: 'With this name other lines would be read differently; choose another.',
    },
  },
};
