import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { actingFor } from '../app/acting.ts';
import type { Api, CaseWord } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { hrefOf } from '../app/route.ts';
import { type Trouble, troubleOf } from '../app/trouble.ts';
import type { Case, FlowDetail, Incident, Task } from '../app/wire.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { light } from '../look/light.ts';
import { parts } from '../look/parts.ts';
import { sealsOf } from '../look/seal.ts';
import { askedWhy } from '../task/asked-why.ts';
import { taskTitle } from '../task/task-title.ts';
import { Speaks, term, type Words } from '../words/language.ts';
import { dayOf, durationOf, momentOf } from '../words/moment.ts';
import { showCertificates, showHistory, showItems, showQueries, showSteps } from './case-parts.ts';
import { caseStyle } from './case-style.ts';
import { itemLight } from './item-light.ts';

// While registers are asked the next step is a moment away; while people work there is no hurry.
const soonMs = 500;
const calmMs = 2_500;

/** One case for its applicant: what is to be done, how far it is, who used which data, what came out. */
export class LianbanCase extends LitElement {
  static override properties = {
    api: { attribute: false },
    caseId: { attribute: false },
    asking: { state: true },
    rated: { state: true },
    trouble: { state: true },
  };
  static override styles = [parts, blank, caseStyle];

  declare api: Api;
  declare caseId: string;
  declare asking: boolean;
  declare rated: number;
  declare trouble: Trouble | undefined;

  readonly #speaks = new Speaks(this);
  readonly #case: Fetched<Case> = new Fetched<Case>(
    this,
    () => this.api.case(this.caseId),
    () => (isWorking(this.#case.value) ? soonMs : calmMs),
  );
  readonly #flow = new Fetched<FlowDetail>(this, () => (this.#case.value === undefined ? null : this.api.flow(this.#case.value.flow)));
  #flowOf = '';

  constructor() {
    super();
    this.asking = false;
    this.rated = 0;
    this.trouble = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caseId')) {
      this.#flowOf = '';
      this.#case.restart();
    }
    const flow = this.#case.value?.flow ?? '';
    if (flow !== '' && flow !== this.#flowOf) {
      this.#flowOf = flow;
      this.#flow.restart();
    }
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return showFetched(words, this.#case, {
      what: words.track.loading,
      ready: (one) => showFetched(words, this.#flow, { what: words.track.loading, ready: (flow) => this.#page(one, flow) }),
    });
  }

  #page(one: Case, flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const seals = sealsOf(flow.parties);
    const view = { words, one, flow, seals, now: Date.now() };
    return html`<div class="cols">
      <div class="left">
        ${this.#summary(one, flow)}
        ${this.trouble === undefined ? nothing : html`<p class="banner" role="alert">${light('bad')}${this.trouble.message}</p>`}
        ${this.#incidents(one)}${this.#needs(one, flow)}${one.items.length === 0 ? nothing : showItems(view)}${this.#actions(one, flow)}
      </div>
      <div class="right">${showSteps(view)}${showCertificates(view)}${showQueries(view)}${showHistory(view)}</div>
    </div>`;
  }

  #summary(one: Case, flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const now = Date.now();
    return html`<section class="sum">
      <p class="crumb">${one.flowName}</p>
      <h1>${headline(words, one, flow)}</h1>
      <p>
        ${words.track.started(momentOf(words, one.startedAt, now))}${
          one.finishedAt === undefined ? '' : ` · ${words.track.closedAt(momentOf(words, one.finishedAt, now))}`
        }
      </p>
      ${this.#result(one)}
      <p class="id">${words.track.number(one.id)}</p>
      ${progress(words, one)}
    </section>`;
  }

  #result(one: Case): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (one.result === undefined) return nothing;
    const why = one.reason === undefined || one.reason === '' ? '' : `${words.punctuation.comma}${one.reason}`;
    return html`<p>${words.track.result}${words.punctuation.colon}${term(words.result, one.result)}${why}</p>`;
  }

  #needs(one: Case, flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const outside = new Set(
      flow.parties.filter((party) => party.role === 'citizen' || party.role === 'company').map((party) => party.name),
    );
    const needs = one.tasks.filter((task) => outside.has(task.party));
    if (needs.length === 0) {
      return isWorking(one) ? html`<p class="working" role="status">${light('run')}${words.track.working}</p>` : nothing;
    }
    return html`<div role="status" class="needs">${needs.map((task) => this.#need(one, flow, task))}</div>`;
  }

  #need(one: Case, flow: FlowDetail, task: Task): TemplateResult {
    const { words } = this.#speaks;
    const mine = task.party === flow.applicant;
    const title = taskTitle(words, task);
    const label = mine ? title : words.track.asParty(task.party);
    const why = askedWhy(one, flow, task);
    const by = task.due === undefined ? words.track.needAnytime : words.track.needBy(dayOf(words, task.due, Date.now()));
    return html`<section class="need ${mine ? '' : 'other'}">
      <h2>${light('warn')}${mine ? title : `${words.track.waitingOther(task.party)}${words.punctuation.colon}${title}`}</h2>
      ${why === '' ? nothing : html`<p class="asked">${words.punctuation.quoteOpen}${why}${words.punctuation.quoteClose}</p>`}
      <p>${by}</p>
      <a class="btn ${mine ? 'pri' : ''}" href=${hrefOf({ page: 'do', id: one.id, task: task.key })}>${label}</a>
    </section>`;
  }

  #incidents(one: Case): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (one.incidents.length === 0) return nothing;
    return html`<section class="need bad" role="alert">
      <h2>${light('bad')}${words.track.incidents}</h2>
      ${one.incidents.map(
        (incident) =>
          html`<p>${dataOf(words, incident)}${term(words.incident, incident.reason)}</p>
            <button type="button" class="btn s" @click=${() => this.#say(one, { kind: 'incidentResolved', incident })}>
              ${words.track.incidentAsk}
            </button>`,
      )}
    </section>`;
  }

  #actions(one: Case, flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (one.status === 'finished') return this.#rating(one);
    if (one.status !== 'open' || !flow.withdrawable) return nothing;
    if (!this.asking) {
      return html`<button type="button" class="btn quiet away" @click=${() => this.#ask(true)}>${icon('undo')}${words.track.withdraw}</button>`;
    }
    return html`<form class="sec ask" @submit=${(event: Event) => this.#withdraw(event, one)}>
      <label for="why">${words.track.withdrawWhy}</label>
      <textarea id="why" name="why" rows="2" required></textarea>
      <div class="row">
        <button class="btn bad">${words.track.withdrawSure}</button>
        <button type="button" class="btn quiet" @click=${() => this.#ask(false)}>${words.track.keep}</button>
      </div>
    </form>`;
  }

  #rating(one: Case): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    if (!one.rateable && this.rated === 0) return nothing;
    if (this.rated > 0) return html`<p class="working" role="status">${light('ok')}${words.track.rateDone(this.rated)}</p>`;
    const star = (n: 1 | 2 | 3 | 4 | 5): TemplateResult =>
      html`<button type="button" class="btn" @click=${() => this.#rate(one, n)}>${n} ${icon('star', 's')}<span>${words.track.stars(n)}</span></button>`;
    return html`<section class="sec">
      <h2>${words.track.rate}</h2>
      <div class="stars">${star(5)}${star(4)}${star(3)}${star(2)}${star(1)}</div>
    </section>`;
  }

  #ask(asking: boolean): void {
    this.asking = asking;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(asking ? '#why' : '.away')?.focus());
  }

  async #withdraw(event: Event, one: Case): Promise<void> {
    event.preventDefault();
    const why = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
    if (why === '') return;
    if (await this.#say(one, { kind: 'withdraw', reason: why })) this.asking = false;
  }

  async #rate(one: Case, stars: 1 | 2 | 3 | 4 | 5): Promise<void> {
    if (await this.#say(one, { kind: 'rating', stars })) this.rated = stars;
  }

  async #say(one: Case, word: CaseWord): Promise<boolean> {
    const party = this.#flow.value?.applicant ?? '';
    try {
      await this.api.say(one.id, word, { id: actingFor(one.id, party)?.citizenId ?? party, party });
      this.trouble = undefined;
      await this.#case.refresh();
      return true;
    } catch (caught) {
      this.trouble = troubleOf(caught);
      return false;
    }
  }
}

function dataOf(words: Words, incident: Incident): string {
  const data = incident.facts['data'];
  return typeof data === 'string' ? `${data}${words.punctuation.colon}` : '';
}

function isWorking(one: Case | undefined): boolean {
  return one === undefined || (one.status === 'open' && one.tasks.length === 0 && one.incidents.length === 0);
}

function headline(words: Words, one: Case, flow: FlowDetail): string {
  if (one.status === 'suspended') return words.track.suspended;
  if (one.status === 'open')
    return flow.promised === undefined ? words.track.open : words.track.openPromised(durationOf(words, flow.promised));
  const good = one.result === undefined || one.result === 'granted' || one.result === 'grantedWithGap';
  return good ? words.track.finished : words.track.stoppedAs(one.ending ?? term(words.result, one.result ?? ''));
}

function progress(words: Words, one: Case): TemplateResult | typeof nothing {
  const items = one.items.filter((item) => item.status !== 'notApplicable');
  if (items.length === 0) return nothing;
  const counts = new Map<string, number>();
  for (const item of items) {
    const word = term(words.item, item.status);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const said = words.track.summary(items.length, [...counts].map(([word, n]) => words.track.part(word, n)).join(words.punctuation.comma));
  return html`<div class="pg" aria-hidden="true">${items.map((item) => html`<i class=${itemLight(item.status)}></i>`)}</div>
    <p>${said}</p>`;
}

customElements.define('lianban-case', LianbanCase);
