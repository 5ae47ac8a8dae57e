import '../task/lianban-decide.ts';
import './lianban-task.ts';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Api } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { go, hrefOf, readRoute } from '../app/route.ts';
import type { Trouble } from '../app/trouble.ts';
import type { Case, FlowCard, FlowDetail, Party, Task } from '../app/wire.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { light } from '../look/light.ts';
import { parts } from '../look/parts.ts';
import { seal, sealsOf } from '../look/seal.ts';
import type { DecidedEvent, LianbanDecide } from '../task/lianban-decide.ts';
import { submit } from '../task/submit.ts';
import { taskTitle } from '../task/task-title.ts';
import { Speaks, term } from '../words/language.ts';
import { dueLight, leftUntil, momentOf } from '../words/moment.ts';
import { deskStyle } from './desk-style.ts';
import type { LianbanTask } from './lianban-task.ts';

const refreshMs = (): number => 3_000;

/** The offices' desk: choose whom to act as, then a task; on the left what waits, in the middle what it needs, on the right the decision. */
export class LianbanDesk extends LitElement {
  static override properties = {
    api: { attribute: false },
    flow: { attribute: false },
    party: { attribute: false },
    task: { attribute: false },
    busy: { state: true },
    trouble: { state: true },
    said: { state: true },
  };
  static override styles = [parts, blank, deskStyle];

  declare api: Api;
  declare flow: string | undefined;
  declare party: string | undefined;
  declare task: string | undefined;
  declare busy: boolean;
  declare trouble: Trouble | undefined;
  declare said: string;

  readonly #speaks = new Speaks(this);
  readonly #flows = new Fetched<readonly FlowCard[]>(this, () => this.api.flows());
  readonly #detail = new Fetched<FlowDetail>(this, () => (this.#flowId === undefined ? null : this.api.flow(this.#flowId)));
  readonly #tasks = new Fetched<readonly Task[]>(
    this,
    () => (this.#flowId === undefined ? null : this.api.tasks({ flow: this.#flowId })),
    refreshMs,
  );
  readonly #case = new Fetched<Case>(this, () => (this.#caseId === undefined ? null : this.api.case(this.#caseId)), refreshMs);
  #flowId: string | undefined = undefined;
  #caseId: string | undefined = undefined;
  #shownParty = '';

  constructor() {
    super();
    this.busy = false;
    this.trouble = undefined;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#flows.restart();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('task')) this.trouble = undefined;
    if (changed.has('party') || changed.has('flow')) this.said = '';
    const flowId = this.flow ?? this.#flows.value?.[0]?.id;
    if (flowId !== this.#flowId) {
      this.#flowId = flowId;
      this.#detail.restart();
      this.#tasks.restart();
    }
    const caseId = this.#open()?.caseId;
    if (caseId !== this.#caseId) {
      this.#caseId = caseId;
      this.#case.restart();
    }
  }

  protected override updated(): void {
    const nav = this.renderRoot.querySelector<HTMLElement>('.strip nav');
    const current = nav?.querySelector<HTMLElement>('a[aria-current]');
    const party = current?.textContent ?? '';
    if (nav == null || current == null || party === this.#shownParty) return;
    this.#shownParty = party;
    nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return showFetched(words, this.#flows, {
      what: words.desk.loading,
      ready: (flows) =>
        flows.length === 0
          ? html`<div class="blank pad"><b>${words.services.empty}</b><p>${words.services.emptyWhy}</p></div>`
          : showFetched(words, this.#detail, { what: words.desk.loading, ready: (flow) => this.#page(flows, flow) }),
    });
  }

  #page(flows: readonly FlowCard[], flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const open = this.#open();
    return html`<h1 class="unseen">${words.desk.title}</h1>
      ${this.#strip(flows, flow)}
      <div class="m ${this.task === undefined ? 'listing' : 'working'}">
        <section class="list" aria-label=${words.desk.list}>${this.#list(flow)}</section>
        ${open === undefined ? this.#nothingOpen(flow) : this.#work(flow, open)}
      </div>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #strip(flows: readonly FlowCard[], flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const seals = sealsOf(flow.parties);
    const tasks = this.#tasks.value ?? [];
    const current = this.#party(flow);
    return html`<div class="strip ${this.task === undefined ? '' : 'busy'}">
      <label class="pick"
        ><span class="unseen">${words.desk.flow}</span>
        <select @change=${(event: Event) => this.#pickFlow(event)}>
          ${flows.map((one) => html`<option value=${one.id} ?selected=${one.id === flow.id}>${one.name}</option>`)}
        </select></label
      >
      <nav aria-label=${words.desk.parties}>
        ${flow.parties
          .filter((party) => party.role !== 'system')
          .map((party) => {
            const count = tasks.filter((task) => task.party === party.name).length;
            const href = hrefOf({ page: 'desk', flow: flow.id, party: party.name });
            return html`<a href=${href} aria-current=${party.name === current?.name ? 'page' : nothing}
              >${seal(seals, party.name, 's')}<span>${party.name}</span>${
                count === 0
                  ? nothing
                  : html`<b class="n"><span aria-hidden="true">${count}</span><span class="unseen">${words.desk.waiting(count)}</span></b>`
              }</a
            >`;
          })}
      </nav>
    </div>`;
  }

  #list(flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const party = this.#party(flow);
    const mine = this.#mine(flow);
    return html`<div class="pane-h"><b>${words.desk.mine(party?.name ?? '')}</b><span class="mut">${words.desk.count(mine.length)}</span></div>
      <ul>
        ${mine.map((task) => this.#line(flow, task))}
      </ul>
      <p class="keys mut" aria-hidden="true"><kbd>J</kbd> <kbd>K</kbd> ${words.desk.keys}</p>`;
  }

  #line(flow: FlowDetail, task: Task): TemplateResult {
    const { words } = this.#speaks;
    const now = Date.now();
    const party = this.#party(flow)?.name ?? task.party;
    const on = task.key === this.task;
    return html`<li>
      <a class=${on ? 'on' : ''} href=${hrefOf({ page: 'desk', flow: flow.id, party, task: task.key })} aria-current=${on ? 'true' : nothing}>
        ${light(dueLight(task.due, now))}<b>${taskTitle(words, task)}</b>
        <span class="s2"
          >${task.due === undefined ? words.desk.noLimit : `${task.due < now ? leftUntil(words, task.due, now) : momentOf(words, task.due, now)}`} ·
          ${task.applicant ?? shortId(task.caseId)}</span
        >
      </a>
    </li>`;
  }

  #nothingOpen(flow: FlowDetail): TemplateResult {
    const { words } = this.#speaks;
    const party = this.#party(flow)?.name ?? '';
    const gone = this.task !== undefined && this.#tasks.value !== undefined;
    const none = this.#mine(flow).length === 0;
    const title = gone ? words.task.gone : none ? words.desk.empty(party) : words.desk.choose;
    const why = gone ? words.task.goneWhy : none ? words.desk.emptyWhy : words.desk.chooseWhy;
    return html`<div class="rest">
      <div class="blank" tabindex="-1">
        ${this.said === '' ? nothing : html`<p>${light('ok')} ${this.said}</p>`}
        <b>${title}</b>
        <p>${why}</p>
        ${gone ? html`<a class="btn s" href=${hrefOf({ page: 'desk', flow: flow.id, party })}>${words.task.toInbox}</a>` : nothing}
      </div>
      <p class="mut note">${words.desk.noIdentity}</p>
    </div>`;
  }

  #work(flow: FlowDetail, task: Task): TemplateResult {
    const { words } = this.#speaks;
    return html`<section class="task" aria-label=${taskTitle(words, task)}>
        <a class="back" href=${hrefOf({ page: 'desk', flow: flow.id, party: task.party })}>${icon('back')}${words.desk.mine(task.party)}</a>
        <lianban-task .task=${task} .flow=${flow} .one=${this.#case.value} .trouble=${this.trouble}></lianban-task>
      </section>
      <aside class="act" aria-label=${words.desk.act}>
        <lianban-decide
          .task=${task}
          .flow=${flow}
          .items=${this.#case.value?.items ?? []}
          .busy=${this.busy}
          @decided=${(event: DecidedEvent) => this.#decided(event, task)}
        ></lianban-decide>
      </aside>`;
  }

  #party(flow: FlowDetail): Party | undefined {
    const named = flow.parties.find((party) => party.name === this.party);
    if (named !== undefined) return named;
    const offices = flow.parties.filter((party) => party.role !== 'citizen' && party.role !== 'company' && party.role !== 'system');
    const busy = offices.find((party) => (this.#tasks.value ?? []).some((task) => task.party === party.name));
    return busy ?? offices[0] ?? flow.parties[0];
  }

  #mine(flow: FlowDetail): readonly Task[] {
    const party = this.#party(flow)?.name;
    const mine = (this.#tasks.value ?? []).filter((task) => task.party === party);
    return [...mine].sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
  }

  #open(): Task | undefined {
    return this.task === undefined ? undefined : (this.#tasks.value ?? []).find((task) => task.key === this.task);
  }

  #pickFlow(event: Event): void {
    if (event.target instanceof HTMLSelectElement) go({ page: 'desk', flow: event.target.value });
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
    const flow = this.#detail.value;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || flow === undefined) return;
    if (event.key === 'j' || event.key === 'k') this.#step(flow, event.key === 'j' ? 1 : -1);
    const outcome = /^[1-9]$/u.test(event.key) ? this.#open()?.outcomes[Number(event.key) - 1] : undefined;
    if (outcome !== undefined) this.renderRoot.querySelector<LianbanDecide>('lianban-decide')?.choose(outcome);
  };

  #step(flow: FlowDetail, by: 1 | -1): void {
    const mine = this.#mine(flow);
    const at = mine.findIndex((task) => task.key === this.task);
    const next = at === -1 ? mine[0] : mine[at + by];
    if (next !== undefined) go({ page: 'desk', flow: flow.id, party: next.party, task: next.key });
  }

  async #decided(event: DecidedEvent, task: Task): Promise<void> {
    const paper = this.renderRoot.querySelector<LianbanTask>('lianban-task');
    const values = await paper?.collect({ partial: event.decided.outcome !== task.outcomes[0] });
    if (values === null || values === undefined || this.busy) return;
    this.busy = true;
    this.said = '';
    const sent = await submit(this.api, task, { ...event.decided, form: values });
    this.busy = false;
    if (sent.kind === 'trouble') {
      if (!isAt(task.key)) return;
      this.trouble = sent.trouble;
      await this.updateComplete;
      if (sent.trouble.fields.size > 0) await paper?.focusProblems();
      return;
    }
    await this.#goOn(task, event.decided.outcome);
  }

  /** What had the focus is gone; the next thing to read takes it. */
  #focusNext(): void {
    const paper = this.renderRoot.querySelector<LianbanTask>('lianban-task');
    if (paper === null) this.renderRoot.querySelector<HTMLElement>('.rest .blank')?.focus();
    else paper.focusTitle();
  }

  async #goOn(task: Task, outcome: string): Promise<void> {
    const { words } = this.#speaks;
    await this.#tasks.refresh();
    const flow = this.#detail.value;
    // Whoever has gone elsewhere meanwhile is not dragged back.
    if (flow === undefined || !isAt(task.key)) return;
    const next = this.#mine(flow).find((one) => one.key !== task.key);
    go({ page: 'desk', flow: flow.id, party: task.party, ...(next === undefined ? {} : { task: next.key }) });
    await moved();
    await this.updateComplete;
    const what = `${taskTitle(words, task)}${words.punctuation.comma}${term(words.did, outcome)}`;
    this.#focusNext();
    this.said = `${words.task.done(what)}${words.punctuation.stop}${next === undefined ? words.task.noNext : words.task.next}`;
  }
}

/** Asks the address itself, which is ahead of what its listeners have heard. */
function isAt(task: string): boolean {
  const route = readRoute(location.hash);
  return route.page === 'desk' && route.task === task;
}

/** The address changes at once, its listeners hear of it a turn later. */
function moved(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const shownOfId = 8;

function shortId(id: string): string {
  return id.length <= shownOfId ? id : `…${id.slice(-shownOfId)}`;
}

customElements.define('lianban-desk', LianbanDesk);
