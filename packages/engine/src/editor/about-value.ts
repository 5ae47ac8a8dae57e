import type { Opened } from '../edit/opened.ts';
import type { NamedThing } from '../edit/symbol.ts';
import { printDuration, printFormula, printPath } from '../formula/print.ts';
import type { Flow } from '../model/flow.ts';
import type { Field } from '../model/form.ts';
import type { ValueType } from '../model/value.ts';
import { wordsOf } from '../text/statements/patterns.ts';
import { wordFor } from '../text/statements/tables.ts';
import type { Language } from '../text/statements/words.ts';
import { typeText } from './type-text.ts';

/** What is known of a named thing besides its declaration: its type, where its value comes from, who sees it. */
export function aboutValue({ reading: { flow, language }, names }: Opened, thing: NamedThing): readonly string[] {
  if (flow === null) return [];
  switch (thing.kind) {
    case 'field':
      return aboutField(flow, thing, language);
    case 'value':
    case 'situation': {
      const type = names.find([thing.name])?.type ?? null;
      return type === null ? [] : [typeLine(type, language)];
    }
    case 'party': {
      const party = flow.parties.find(({ name }) => name === thing.name);
      return party === undefined ? [] : [wordFor('role', party.role, language)];
    }
    case 'item': {
      const item = flow.items.find(({ name }) => name === thing.name);
      return item?.promised === undefined
        ? []
        : [say(language, `承诺 ${printDuration(item.promised, language)}`, `Promised: ${printDuration(item.promised, language)}`)];
    }
    default:
      return [];
  }
}

function aboutField(flow: Flow, { name, owner }: NamedThing, language: Language): readonly string[] {
  const fields = fieldsIn(flow, owner);
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return [];
  const seers =
    owner?.kind === 'form' ? flow.items.filter(({ uses }) => uses.some(({ path }) => path.at(-1) === name)).map((item) => item.name) : [];
  const list = seers.map((one) => (language === 'zh' ? `「${one}」` : `"${one}"`)).join(wordsOf(language).pause);
  return [
    typeLine(field.type, language),
    ...sourceLine(field, language),
    ...(seers.length === 0 ? [] : [say(language, `办理 ${list} 的部门看得到。`, `Seen by who handles ${list}.`)]),
  ];
}

function fieldsIn(flow: Flow, owner: NamedThing['owner']): readonly Field[] {
  if (owner?.kind === 'form') return flow.forms.find(({ name }) => name === owner.name)?.fields ?? [];
  if (owner?.kind === 'data') return flow.data.find(({ name }) => name === owner.name)?.only ?? [];
  return flow.start.kind === 'message' && flow.start.name === owner?.name ? flow.start.fields : [];
}

const typeLine = (type: ValueType, language: Language): string =>
  say(language, `类型：${typeText(type, language)}`, `Type: ${typeText(type, language)}`);

function sourceLine({ source }: Field, language: Language): readonly string[] {
  switch (source.kind) {
    case 'asked':
      return [];
    case 'value': {
      const path = printPath(source.path, language);
      return [say(language, `来自 ${path}，不用人填。`, `Comes from ${path}; nobody is asked for it.`)];
    }
    case 'formula': {
      const formula = printFormula(source.formula, language);
      return [say(language, `由 ${formula} 算出，不用人填。`, `Worked out as ${formula}; nobody is asked for it.`)];
    }
  }
}

const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
