export type { Api, CaseWord, Decision, Part, Person } from './app/api.ts';
export { httpApi } from './app/http-api.ts';
export { LianbanApp } from './app/lianban-app.ts';
export type * from './app/wire.ts';
export { LianbanForm } from './form/lianban-form.ts';
export { type Language, language, setLanguage } from './words/language.ts';
