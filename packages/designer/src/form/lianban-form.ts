import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FieldLimit, TaskField, Value, ValueType } from '../app/wire.ts';
import { icon } from '../look/icon.ts';
import { parts } from '../look/parts.ts';
import { fieldSource, labelOf } from '../task/task-paper.ts';
import { Speaks } from '../words/language.ts';
import { control, isGroup } from './control.ts';
import { Draft } from './draft.ts';
import type { Wrong } from './field-check.ts';
import { formStyle } from './form-style.ts';
import { showValue } from './show-value.ts';
import { wrongSentence } from './wrong-sentence.ts';

/**
 * A form made from the fields of a task: what is asked can be typed, what a register brings is greyed with its name.
 * What is wrong is listed on top with links, and stands at each field.
 */
export class LianbanForm extends LitElement {
  static override properties = {
    fields: { attribute: false },
    limits: { attribute: false },
    sources: { attribute: false },
    serverWrongs: { attribute: false },
    big: { type: Boolean, reflect: true },
  };
  static override styles = [parts, formStyle];

  /** What the task asks, waives and shows. */
  declare fields: readonly TaskField[];
  /** Comparisons a field's value must satisfy, by field. */
  declare limits: ReadonlyMap<string, readonly FieldLimit[]>;
  /** Where a query's values come from, in words, by data. */
  declare sources: ReadonlyMap<string, string>;
  /** What the server found wrong, by field. */
  declare serverWrongs: ReadonlyMap<string, Wrong>;
  /** The size for citizens. */
  declare big: boolean;

  readonly #speaks = new Speaks(this);
  readonly #draft = new Draft();
  #wrongs: ReadonlyMap<string, Wrong> = new Map();
  #showAll = false;
  #partial = false;

  constructor() {
    super();
    this.fields = [];
    this.limits = new Map();
    this.sources = new Map();
    this.serverWrongs = new Map();
    this.big = false;
  }

  /** The values typed, or null when something is wrong; then the list of what to mend has the focus. A partial form may leave anything out. */
  async collect(how: { readonly partial: boolean } = { partial: false }): Promise<Readonly<Record<string, Value>> | null> {
    this.#partial = how.partial;
    this.#showAll = true;
    const { values, wrongs } = this.#read();
    this.#wrongs = wrongs;
    this.requestUpdate();
    if (wrongs.size === 0) return values;
    await this.focusProblems();
    return null;
  }

  /** Moves the focus to the list of what is wrong. */
  async focusProblems(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fields')) this.#draft.fillFrom(this.fields);
  }

  protected override render(): TemplateResult {
    const asked = this.fields.filter((field) => field.entry === 'ask');
    const waived = this.fields.filter((field) => field.entry === 'waived');
    const wrongs = this.#allWrongs();
    return html`${this.#summary(wrongs)}
    ${asked.map((field) => this.#field({ name: field.name, place: field.name, type: field.type, required: field.required }, wrongs))}
    ${waived.length === 0 ? nothing : this.#waived(waived)}`;
  }

  #read(): { values: Readonly<Record<string, Value>>; wrongs: Map<string, Wrong> } {
    const wrongs = new Map<string, Wrong>();
    const values: [string, Value][] = [];
    for (const field of this.fields) {
      if (field.entry !== 'ask') continue;
      const limits = this.limits.get(field.name) ?? [];
      const asked = this.#partial ? { ...field, required: false } : field;
      const value = this.#draft.read({ place: field.name, field: asked, limits }, wrongs);
      if (value !== null) values.push([field.name, value]);
    }
    return { values: Object.fromEntries(values), wrongs };
  }

  #allWrongs(): ReadonlyMap<string, string> {
    const served = [...this.serverWrongs].map(([name, wrong]): [string, Wrong] => [this.#placeOf(name), wrong]);
    const all = [...served, ...this.#wrongs].map(([place, wrong]): [string, string] => [place, this.#sentence(place, wrong)]);
    return new Map(all);
  }

  #sentence(place: string, wrong: Wrong): string {
    const [name = '', ...below] = place.split('/');
    const type = this.fields.find((field) => field.name === name)?.type ?? { kind: 'text' };
    return wrongSentence(this.#speaks.words, wrong, { name: below.at(-1) ?? name, type: typeAt(type, below) });
  }

  /** The server joins a path with dots; a place in the form joins it with strokes. */
  #placeOf(name: string): string {
    const field = this.fields.find((one) => name === one.name || name.startsWith(`${one.name}.`));
    return field === undefined ? name : field.name + name.slice(field.name.length).replaceAll('.', '/');
  }

  #changed(): void {
    if (this.#showAll) this.#wrongs = this.#read().wrongs;
    this.requestUpdate();
    this.dispatchEvent(new Event('form-changed', { bubbles: true, composed: true }));
  }

  #summary(wrongs: ReadonlyMap<string, string>): TemplateResult | typeof nothing {
    if (wrongs.size === 0) return nothing;
    const words = this.#speaks.words;
    return html`<div class="summary" role="alert" tabindex="-1">
      <b>${words.form.problems(wrongs.size)}</b>
      <ul>
        ${[...wrongs].map(
          ([place, wrong]) =>
            html`<li>
              <a href="#${idOf(place)}" @click=${(event: Event) => this.#jump(event, place)}>${placeLabel(place)}</a>${words.punctuation.colon}${wrong}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #jump(event: Event, place: string): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(idOf(place))}`)?.focus();
  }

  #field(part: Part, wrongs: ReadonlyMap<string, string>): TemplateResult {
    const words = this.#speaks.words;
    const id = idOf(part.place);
    const wrong = wrongs.get(part.place);
    const hint = this.#hint(part.type);
    const describedBy = [hint === '' ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].filter((one) => one !== '').join(' ');
    const label = html`${part.name}<span class="must">${part.required ? words.form.required : words.form.optional}</span>`;
    const notes = html`${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}${
      wrong === undefined ? nothing : html`<p class="wrong" id="${id}-wrong"><span class="lt bad" aria-hidden="true"></span>${wrong}</p>`
    }`;
    const group = isGroup(part.type);
    const inner = group ? this.#group(part, describedBy, wrongs) : this.#control(part, describedBy, wrongs);
    if (group) {
      return html`<fieldset class="field ${wrong === undefined ? '' : 'err'}">
        <legend>${label}</legend>
        ${notes}${inner}
      </fieldset>`;
    }
    return html`<div class="field ${wrong === undefined ? '' : 'err'}"><label for=${id}>${label}</label>${notes}${inner}</div>`;
  }

  #group(part: Part, describedBy: string, wrongs: ReadonlyMap<string, string>): TemplateResult {
    const { type, place } = part;
    if (type.kind === 'record') {
      return html`<div class="nested">
        ${type.fields.map((field) => this.#field({ ...part, name: field.name, place: `${place}/${field.name}`, type: field.type }, wrongs))}
      </div>`;
    }
    if (type.kind === 'list') {
      const entries = Array.from({ length: this.#draft.count(place) }, (_, at) => at);
      const add = (): void => {
        this.#draft.addEntry(place);
        this.#changed();
      };
      return html`<div class="nested">
        ${entries.map((at) =>
          this.#field(
            { name: `${part.name} ${at + 1}`, place: `${place}/${at}`, type: type.of, required: part.required && at === 0 },
            wrongs,
          ),
        )}
        <button type="button" class="btn s" @click=${add}>${this.#speaks.words.form.add}</button>
      </div>`;
    }
    return this.#control(part, describedBy, wrongs);
  }

  #control(part: Part, describedBy: string, wrongs: ReadonlyMap<string, string>): TemplateResult {
    return control({
      words: this.#speaks.words,
      draft: this.#draft,
      place: part.place,
      id: idOf(part.place),
      label: part.name,
      type: part.type,
      required: part.required,
      wrong: wrongs.get(part.place),
      describedBy,
      changed: () => this.#changed(),
    });
  }

  #hint(type: ValueType): string {
    const { form } = this.#speaks.words;
    switch (type.kind) {
      case 'region':
        return form.regionHint;
      case 'citizenId':
        return form.idHint;
      case 'text':
        return type.min !== undefined && type.max !== undefined ? form.lengthHint(type.min, type.max) : '';
      case 'file':
        return type.many ? `${form.uploadNote} ${form.uploadMany}` : form.uploadNote;
      default:
        return '';
    }
  }

  #waived(fields: readonly TaskField[]): TemplateResult {
    const words = this.#speaks.words;
    return html`<section class="got">
      <h2>${icon('lock', 's')}${words.form.waived}</h2>
      <dl>
        ${fields.map((field) => {
          const value = showValue(words, field, Date.now());
          return html`<div>
            <dt>${labelOf(words, field)}<small>${this.#sourceOf(field)}</small></dt>
            <dd class=${value === '' ? 'mut' : ''}>${value === '' ? words.form.waivedLater : value}</dd>
          </div>`;
        })}
      </dl>
    </section>`;
  }

  #sourceOf(field: TaskField): string {
    const { words } = this.#speaks;
    const source = fieldSource(words, this.sources, field);
    return field.data === undefined || source === words.form.fromLogin ? source : words.form.waivedFrom(source);
  }
}

interface Part {
  readonly name: string;
  readonly place: string;
  readonly type: ValueType;
  readonly required: boolean;
}

function typeAt(type: ValueType, below: readonly string[]): ValueType {
  const [first, ...rest] = below;
  if (first === undefined) return type;
  if (type.kind === 'list') return typeAt(type.of, rest);
  const field = type.kind === 'record' ? type.fields.find((one) => one.name === first) : undefined;
  return field === undefined ? type : typeAt(field.type, rest);
}

function idOf(place: string): string {
  return `f-${Array.from(place, (letter) => (/[a-z0-9]/iu.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(16) ?? ''}`)).join('')}`;
}

function placeLabel(place: string): string {
  return place.replaceAll('/', ' ');
}

customElements.define('lianban-form', LianbanForm);
