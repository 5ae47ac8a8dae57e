/** The languages problems are told in. */
export type Language = 'zh' | 'en';
