import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { actAs } from '../app/acting.ts';
import type { Api, Person } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { go } from '../app/route.ts';
import { type Trouble, troubleOf } from '../app/trouble.ts';
import type { FlowDetail } from '../app/wire.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { parts } from '../look/parts.ts';
import { seal, sealsOf } from '../look/seal.ts';
import { language, Speaks } from '../words/language.ts';
import { durationOf } from '../words/moment.ts';
import { applyStyle } from './apply-style.ts';
import { inventedPeople, isInvented } from './people.ts';
import { sourceOf } from './source-of.ts';

/** Before applying: how it will go, what is looked up, whom it is not for; and who applies. */
export class LianbanApply extends LitElement {
  static override properties = {
    api: { attribute: false },
    flow: { attribute: false },
    chosen: { state: true },
    busy: { state: true },
    wrong: { state: true },
    trouble: { state: true },
  };
  static override styles = [parts, blank, applyStyle];

  declare api: Api;
  /** Id of the flow applied for. */
  declare flow: string;
  declare chosen: number;
  declare busy: boolean;
  declare wrong: string;
  declare trouble: Trouble | undefined;

  readonly #speaks = new Speaks(this);
  readonly #detail = new Fetched(this, () => this.api.flow(this.flow));
  #ownName = '';
  #ownId = '';

  constructor() {
    super();
    this.chosen = 0;
    this.busy = false;
    this.wrong = '';
    this.trouble = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow')) this.#detail.restart();
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return showFetched(words, this.#detail, { what: words.services.loading, ready: (flow) => this.#page(flow) });
  }

  #page(flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    return html`<h1>${words.apply.title(flow.name)}</h1>
      <div class="cols">
        <div class="how">${this.#items(flow)}${this.#fetchedFor(flow)}${this.#notFor(flow)}</div>
        ${this.#people(flow)}
      </div>`;
  }

  #items(flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (flow.items.length === 0) return nothing;
    const seals = sealsOf(flow.parties);
    return html`<section class="sec">
      <h2>${words.apply.before}<small>${words.apply.items(flow.items.length)}</small></h2>
      <ul class="rows">
        ${flow.items.map(
          (item) =>
            html`<li>
              ${seal(seals, item.authority)}
              <span class="grow"
                ><b>${item.name}</b
                ><small
                  >${words.apply.itemBy(item.authority)}${
                    item.after.length === 0 ? '' : ` · ${words.apply.waitsFor(item.after.join(words.punctuation.list))}`
                  }</small
                ></span
              >
              ${item.promised === undefined ? nothing : html`<span class="chip lim">${icon('clock', 's')}${durationOf(words, item.promised)}</span>`}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #fetchedFor(flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (flow.data.length === 0) return nothing;
    return html`<section class="sec">
      <h2>${words.apply.fetched}</h2>
      <ul class="rows">
        ${flow.data.map(
          (data) =>
            html`<li>
              <span class="seal sys">${icon('data', 's')}</span>
              <span class="grow"
                ><b>${data.name}</b
                ><small
                  >${sourceOf(data)}${data.purpose === undefined ? '' : ` · ${words.apply.fetchedFor(data.purpose)}`}</small
                ></span
              >
              <span class="chip"
                >${data.mode === 'verify' ? html`${icon('eye', 's')}${words.apply.verdictOnly}` : data.only.join(words.punctuation.list)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #notFor(flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (flow.notFor.length === 0) return nothing;
    return html`<section class="sec">
      <h2>${words.apply.notFor}</h2>
      <ul class="rows">
        ${flow.notFor.map((one) => html`<li><span class="grow"><b>${one.name}</b><small>${one.advice}</small></span></li>`)}
      </ul>
    </section>`;
  }

  #people(flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const own = this.chosen === inventedPeople.length;
    const name = own ? this.#ownName.trim() || words.apply.own : (inventedPeople[this.chosen]?.name[language()] ?? '');
    return html`<form class="sec who" novalidate @submit=${(event: Event) => this.#start(event, flow)}>
      <h2>${words.apply.who}</h2>
      <p class="note"><span class="lt warn" aria-hidden="true"></span>${words.apply.noIdentity}</p>
      <fieldset>
        <legend class="unseen">${words.apply.choose}</legend>
        ${inventedPeople.map((person, at) => this.#choice(at, person.name[language()], person.citizenId))}
        ${this.#choice(inventedPeople.length, words.apply.own, '')}
      </fieldset>
      ${own ? this.#ownFields() : nothing}
      ${
        this.wrong === ''
          ? nothing
          : html`<p class="wrong" id="who-wrong" role="alert"><span class="lt bad" aria-hidden="true"></span>${this.wrong}</p>`
      }
      ${this.trouble === undefined ? nothing : html`<p class="wrong" role="alert"><span class="lt bad" aria-hidden="true"></span>${this.#troubleText(this.trouble)}</p>`}
      <button class="btn pri" aria-disabled=${this.busy ? 'true' : nothing}>${this.busy ? words.apply.starting : words.apply.start(name)}</button>
    </form>`;
  }

  #choice(at: number, name: string, citizenId: string): TemplateResult {
    return html`<label class=${this.chosen === at ? 'on' : ''}
      ><input type="radio" name="person" .checked=${this.chosen === at} @change=${() => this.#choose(at)} /><span class="grow">${name}</span
      ><span class="mut">${citizenId}</span></label
    >`;
  }

  #ownFields(): TemplateResult {
    const { words } = this.#speaks;
    const bad = this.wrong === '' ? nothing : 'who-wrong';
    return html`<div class="own">
      <label for="own-name">${words.apply.ownName}</label>
      <input class="inp" id="own-name" autocomplete="off" .value=${this.#ownName} aria-describedby=${bad} @input=${(event: Event) => this.#typed(event, 'name')} />
      <label for="own-id">${words.apply.ownId}</label>
      <input class="inp" id="own-id" autocomplete="off" .value=${this.#ownId} aria-describedby=${bad} @input=${(event: Event) => this.#typed(event, 'id')} />
    </div>`;
  }

  #choose(at: number): void {
    this.chosen = at;
    this.wrong = '';
  }

  #typed(event: Event, which: 'name' | 'id'): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (which === 'name') this.#ownName = event.target.value;
    else this.#ownId = event.target.value;
    this.requestUpdate();
  }

  #person(): Person | string {
    const invented = inventedPeople[this.chosen];
    if (invented !== undefined) return { name: invented.name[language()], citizenId: invented.citizenId };
    const { apply } = this.#speaks.words;
    const citizenId = this.#ownId.normalize('NFKC').trim().toUpperCase();
    if (this.#ownName.trim() === '') return apply.noName;
    if (!citizenId.startsWith('99')) return apply.synthetic;
    return isInvented(citizenId) ? { name: this.#ownName.trim(), citizenId } : apply.badId;
  }

  #troubleText(trouble: Trouble): string {
    const { state } = this.#speaks.words;
    return trouble.kind === 'unreachable' ? state.unreachable : `${state.failed}${this.#speaks.words.punctuation.colon}${trouble.message}`;
  }

  async #start(event: Event, flow: FlowDetail): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const person = this.#person();
    this.trouble = undefined;
    if (typeof person === 'string') {
      this.wrong = person;
      return;
    }
    this.busy = true;
    try {
      const applicant = flow.applicant;
      const caseId = await this.api.start(flow.id, person, applicant);
      actAs(caseId, applicant, person);
      go({ page: 'case', id: caseId });
    } catch (caught) {
      this.trouble = troubleOf(caught);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('lianban-apply', LianbanApply);
