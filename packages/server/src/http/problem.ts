import { type Facts, type Refusal, tellRefusal } from '@lianban/engine';
import type { Language } from './language.ts';
import { en } from './prose/en.ts';
import type { Sentences } from './prose/sentences.ts';
import { zh } from './prose/zh.ts';

/** A problem document (RFC 9457) as it goes over the wire. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The field that is wrong: a JSON pointer into what was sent, or the name of a form's field. */
  readonly field?: string;
  readonly [extension: string]: unknown;
}

/** What went wrong with a request, before it is put into words. */
export interface Trouble {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly facts?: Facts;
  /** The core's own reason, which is told instead of a sentence of ours. */
  readonly refusal?: Refusal;
  /** More members of the document. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Thrown by a route and caught by the server's error handler alone. */
export class RequestRefused extends Error {
  override readonly name: string = 'RequestRefused';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** Ends the request. */
export function refuse(trouble: Trouble): never {
  throw new RequestRefused(trouble);
}

/** Puts trouble into words. */
export function documentOf(trouble: Trouble, language: Language): ProblemDocument {
  const { status, code, field, more = {} } = trouble;
  return {
    type: `urn:lianban:problem:${code}`,
    ...sentencesOf(trouble, language),
    status,
    code,
    ...(field === undefined ? {} : { field }),
    ...more,
  };
}

function sentencesOf({ code, field, facts = {}, refusal }: Trouble, language: Language): Sentences {
  if (refusal !== undefined) {
    const { title, message, hint } = tellRefusal(refusal, language);
    return { title, detail: [message, hint].filter((part) => part !== '').join(language === 'zh' ? '' : ' ') };
  }
  const { title, detail } = (language === 'zh' ? zh : en).get(code) ?? { title: code, detail: code };
  const all = field === undefined ? facts : { ...facts, field };
  return { title: filled(title, all), detail: filled(detail, all) };
}

/** `{name}` becomes the fact of that name. */
const filled = (sentence: string, facts: Facts): string =>
  sentence.replaceAll(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined ? whole : String(fact);
  });
