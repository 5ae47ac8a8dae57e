import { html, nothing, type TemplateResult } from 'lit';
import type { ValueType } from '../app/wire.ts';
import { icon } from '../look/icon.ts';
import { term, type Words } from '../words/language.ts';
import type { Draft } from './draft.ts';

/** What a control needs to be drawn. */
export interface ControlAt {
  readonly words: Words;
  readonly draft: Draft;
  readonly place: string;
  /** The id its label, hint and message are tied to. */
  readonly id: string;
  readonly label: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly wrong: string | undefined;
  /** Ids of its hint and message. */
  readonly describedBy: string;
  readonly changed: () => void;
}

/** True for a type whose control is a group with a legend, not one input with a label. */
export function isGroup(type: ValueType): boolean {
  return type.kind === 'boolean' || type.kind === 'record' || type.kind === 'list' || isRadio(type);
}

/** The control for a type: the right input, with the right keyboard on a phone. */
export function control(at: ControlAt): TemplateResult {
  const { type, words } = at;
  if (type.kind === 'boolean')
    return radios(at, [
      ['true', words.form.yes],
      ['false', words.form.no],
    ]);
  if (type.kind === 'choice') {
    const options = type.options.map((one): [string, string] => [one, type.standard === true ? term(words.outcome, one) : one]);
    return isRadio(type) ? radios(at, options) : select(at, options);
  }
  if (type.kind === 'file') return files(at, type.many);
  return input(at);
}

function isRadio(type: ValueType): boolean {
  return type.kind === 'choice' && type.options.length <= radiosMax;
}

const radiosMax = 5;

function radios(at: ControlAt, options: readonly [string, string][]): TemplateResult {
  return html`<div class="radios">
    ${options.map(
      ([value, label], index) => html`<label
        ><input
          type="radio"
          id=${index === 0 ? at.id : `${at.id}-${index}`}
          name=${at.id}
          .checked=${at.draft.text(at.place) === value}
          aria-describedby=${at.describedBy === '' ? nothing : at.describedBy}
          @change=${() => set(at, value)}
        /><span>${label}</span></label
      >`,
    )}
  </div>`;
}

function select(at: ControlAt, options: readonly [string, string][]): TemplateResult {
  const chosen = at.draft.text(at.place);
  return html`<select
    class="inp"
    id=${at.id}
    aria-required=${at.required ? 'true' : nothing}
    aria-invalid=${at.wrong === undefined ? nothing : 'true'}
    aria-describedby=${at.describedBy === '' ? nothing : at.describedBy}
    @change=${(event: Event) => set(at, textOf(event))}
  >
    <option value="" ?selected=${chosen === ''}>${at.words.form.choose}</option>
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${chosen === value}>${label}</option>`)}
  </select>`;
}

function input(at: ControlAt): TemplateResult {
  const kind = inputKinds[at.type.kind] ?? { type: 'text' };
  const unit = unitOf(at);
  return html`<span class="with-unit"
    ><input
      class="inp ${kind.narrow === true ? 'narrow' : ''}"
      id=${at.id}
      type=${kind.type}
      inputmode=${kind.inputMode ?? nothing}
      autocomplete="off"
      spellcheck="false"
      .value=${at.draft.text(at.place)}
      aria-required=${at.required ? 'true' : nothing}
      aria-invalid=${at.wrong === undefined ? nothing : 'true'}
      aria-describedby=${at.describedBy === '' ? nothing : at.describedBy}
      @input=${(event: Event) => set(at, textOf(event))}
    />${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}</span
  >`;
}

function files(at: ControlAt, many: boolean): TemplateResult {
  const chosen = at.draft.files(at.place);
  const choose = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const names = Array.from(event.target.files ?? [], (file) => file.name);
    at.draft.setFiles(at.place, many ? [...chosen, ...names] : names.slice(0, 1));
    event.target.value = '';
    at.changed();
  };
  const drop = (name: string): void => {
    at.draft.setFiles(
      at.place,
      chosen.filter((one) => one !== name),
    );
    at.changed();
  };
  return html`<div class="files">
    ${
      chosen.length === 0
        ? html`<span class="mut">${at.words.form.noFile}</span>`
        : html`<ul>
          ${chosen.map(
            (name) =>
              html`<li>
                ${icon('paper', 's')}<span class="grow">${name}</span
                ><button type="button" class="btn s quiet" aria-label=${at.words.form.remove(name)} @click=${() => drop(name)}>×</button>
              </li>`,
          )}
        </ul>`
    }
    <label class="btn pick"
      >${icon('up', 's')}${at.words.form.upload}<input
        type="file"
        id=${at.id}
        class="unseen"
        ?multiple=${many}
        aria-label="${at.label} ${at.words.form.upload}"
        aria-describedby=${at.describedBy === '' ? nothing : at.describedBy}
        @change=${choose}
    /></label>
  </div>`;
}

interface InputKind {
  readonly type: string;
  readonly inputMode?: string;
  readonly narrow?: true;
}

const inputKinds: Readonly<Partial<Record<ValueType['kind'], InputKind>>> = {
  number: { type: 'text', inputMode: 'decimal', narrow: true },
  money: { type: 'text', inputMode: 'decimal', narrow: true },
  duration: { type: 'text', inputMode: 'decimal', narrow: true },
  date: { type: 'date', narrow: true },
  time: { type: 'time', narrow: true },
  instant: { type: 'datetime-local', narrow: true },
  region: { type: 'text', inputMode: 'numeric', narrow: true },
  phone: { type: 'tel', inputMode: 'tel', narrow: true },
};

function unitOf({ type, words }: ControlAt): string {
  if (type.kind === 'money') return words.form.yuan;
  if (type.kind === 'number') return type.unit ?? '';
  if (type.kind === 'duration') return type.working ? words.form.workingDays : words.form.days;
  return '';
}

function set(at: ControlAt, text: string): void {
  at.draft.setText(at.place, text);
  at.changed();
}

function textOf(event: Event): string {
  return event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.value : '';
}
