import '../form/lianban-form.ts';
import './lianban-decide.ts';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { actAs, actingFor } from '../app/acting.ts';
import type { Api } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { go, hrefOf } from '../app/route.ts';
import type { Trouble } from '../app/trouble.ts';
import type { Case, FlowDetail, Task } from '../app/wire.ts';
import type { LianbanForm } from '../form/lianban-form.ts';
import { showValue } from '../form/show-value.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { light } from '../look/light.ts';
import { parts } from '../look/parts.ts';
import { inventedPeople } from '../services/people.ts';
import { sourceOf } from '../services/source-of.ts';
import { language, Speaks } from '../words/language.ts';
import { dayOf } from '../words/moment.ts';
import { askedWhy } from './asked-why.ts';
import type { DecidedEvent } from './lianban-decide.ts';
import { submit } from './submit.ts';
import { labelOf, limitsOf, shownBeside, sourcesOf } from './task-paper.ts';
import { taskTitle } from './task-title.ts';

interface Work {
  readonly task: Task;
  readonly one: Case;
  readonly flow: FlowDetail;
}

/** One piece of work for a citizen: fill, confirm, upload, correct. Large type, one column, one thing. */
export class LianbanDo extends LitElement {
  static override properties = {
    api: { attribute: false },
    caseId: { attribute: false },
    task: { attribute: false },
    busy: { state: true },
    trouble: { state: true },
  };
  static override styles = [
    parts,
    blank,
    css`
      :host {
        display: block;
        max-width: 640px;
        margin: 0 auto;
        padding: 20px 24px 64px;
        font-size: var(--t-16);
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 44px;
        text-decoration: none;
        font-size: var(--t-14);
      }
      h1 {
        font-size: var(--t-26);
      }
      .sub {
        color: var(--ink-2);
        font-size: var(--t-14);
        margin: 4px 0 16px;
      }
      .paper {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        padding: 20px;
        display: grid;
        gap: 16px;
      }
      .asked {
        background: var(--warn-tint);
        border: 1px solid var(--warn-line);
        border-radius: var(--r-2);
        padding: 10px 14px;
      }
      .asked b {
        display: flex;
        gap: 8px;
        align-items: baseline;
      }
      .asked p {
        font-size: var(--t-14);
        overflow-wrap: anywhere;
      }
      .consent {
        background: var(--surface-2);
        border-radius: var(--r-2);
        padding: 10px 14px;
        font-size: var(--t-14);
      }
      .consent li {
        display: flex;
        gap: 8px;
        padding: 4px 0;
        align-items: baseline;
      }
      .known div {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 7px 0;
        border-bottom: 1px solid var(--line);
      }
      .known dt {
        color: var(--ink-3);
        font-size: var(--t-14);
      }
      .known dd {
        text-align: right;
        overflow-wrap: anywhere;
      }
      @media (max-width: 759px) {
        :host {
          padding: 4px 12px 32px;
        }
        h1 {
          font-size: 22px;
        }
        .paper {
          padding: 16px 14px;
        }
      }
    `,
  ];

  declare api: Api;
  declare caseId: string;
  /** Key of the task. */
  declare task: string;
  declare busy: boolean;
  declare trouble: Trouble | undefined;

  readonly #speaks = new Speaks(this);
  readonly #work = new Fetched<Work>(this, () => this.#load());

  constructor() {
    super();
    this.busy = false;
    this.trouble = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('task')) {
      this.trouble = undefined;
      this.#work.restart();
    }
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return html`<a class="back" href=${hrefOf({ page: 'case', id: this.caseId })}>${icon('back')}${words.track.number(this.caseId)}</a>
      ${showFetched(words, this.#work, { what: words.task.loading, ready: (work) => this.#page(work) })}`;
  }

  async #load(): Promise<Work> {
    const [task, one] = await Promise.all([this.api.task(this.task), this.api.case(this.caseId)]);
    const flow = await this.api.flow(one.flow);
    if (task.party !== flow.applicant && actingFor(one.id, task.party) === undefined) actAs(one.id, task.party, otherPerson(one, flow));
    return { task, one, flow };
  }

  #page({ task, one, flow }: Work): TemplateResult {
    const { words } = this.#speaks;
    const count = (entry: string): number => task.fields.filter((field) => field.entry === entry).length;
    const asks = count('ask') === 0 ? '' : ` · ${words.task.asks(count('ask'), count('waived'))}`;
    const shown = shownBeside(task.fields).filter((field) => field.entry === 'shown');
    const person = actingFor(one.id, task.party);
    const who = person === undefined ? task.party : `${task.party} · ${person.name}`;
    return html`<h1>${taskTitle(words, task)}</h1>
      <p class="sub">
        ${flow.name} · ${who}${task.due === undefined ? '' : ` · ${words.time.doBy(dayOf(words, task.due, Date.now()))}`}${asks}
      </p>
      <div class="paper">
        ${this.#troubleNote()}${this.#askedNote(task, one, flow)}${this.#consent(task, flow)}
        ${count('ask') + count('waived') === 0 ? nothing : this.#form(task, flow)}
        ${
          shown.length === 0
            ? nothing
            : html`<dl class="known">
              ${shown.map((field) => html`<div><dt>${labelOf(words, field)}</dt><dd>${showValue(words, field, Date.now())}</dd></div>`)}
            </dl>`
        }
        <lianban-decide
          big
          .task=${task}
          .flow=${flow}
          .items=${one.items}
          .busy=${this.busy}
          @decided=${(event: DecidedEvent) => this.#decided(event, task)}
        ></lianban-decide>
      </div>`;
  }

  #form(task: Task, flow: FlowDetail): TemplateResult {
    return html`<lianban-form
          big
          .fields=${task.fields}
          .limits=${limitsOf(flow, task.fields)}
          .sources=${sourcesOf(flow)}
          .serverWrongs=${this.trouble?.fields ?? new Map()}
        ></lianban-form>`;
  }

  #troubleNote(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const { trouble } = this;
    if (trouble === undefined || trouble.fields.size > 0) return nothing;
    if (trouble.kind === 'gone') {
      return html`<div class="asked" role="alert">
        <b>${light('warn')}${words.task.gone}</b>
        <p>${words.task.goneWhy} <a href=${hrefOf({ page: 'case', id: this.caseId })}>${words.task.toCase}</a></p>
      </div>`;
    }
    return html`<div class="asked" role="alert">
      <b>${light('bad')}${trouble.kind === 'unreachable' ? words.state.unreachableForm : words.state.failed}</b>
      <p>${trouble.kind === 'unreachable' ? '' : trouble.message}</p>
    </div>`;
  }

  #askedNote(task: Task, one: Case, flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const why = askedWhy(one, flow, task);
    if (why === '') return nothing;
    return html`<div class="asked">
      <b>${light('warn')}${words.task.correctWhy(flow.items.find((item) => item.name === task.item)?.authority ?? task.step)}</b>
      <p>${why}</p>
    </div>`;
  }

  #consent(task: Task, flow: FlowDetail): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const data = flow.data.filter((one) => one.consent === task.step);
    if (data.length === 0) return nothing;
    return html`<section class="consent">
      <b>${words.task.consent}</b>
      <ul>
        ${data.map(
          (one) =>
            html`<li>
              ${icon(one.mode === 'verify' ? 'eye' : 'data', 's')}<span
                >${one.name} · ${sourceOf(one)}${one.purpose === undefined ? '' : ` · ${words.apply.fetchedFor(one.purpose)}`} ·
                ${one.mode === 'verify' ? words.apply.verdictOnly : one.only.join(words.punctuation.list)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #decided(event: DecidedEvent, task: Task): Promise<void> {
    const form = this.renderRoot.querySelector<LianbanForm>('lianban-form');
    const values = form === null ? {} : await form.collect({ partial: event.decided.outcome !== task.outcomes[0] });
    if (values === null || this.busy) return;
    this.busy = true;
    const sent = await submit(this.api, task, { ...event.decided, form: values });
    this.busy = false;
    if (sent.kind === 'done') {
      if (this.isConnected) go({ page: 'case', id: this.caseId });
      return;
    }
    this.trouble = sent.trouble;
    await this.updateComplete;
    if (sent.trouble.fields.size > 0) await form?.focusProblems();
  }
}

/** Somebody else than the applicant, to act as until an identity service tells who it is. */
function otherPerson(one: Case, flow: FlowDetail): { name: string; citizenId: string } {
  const applicant = actingFor(one.id, flow.applicant)?.citizenId;
  const other = inventedPeople.find((person) => person.citizenId !== applicant) ?? inventedPeople[0];
  return { name: other?.name[language()] ?? '', citizenId: other?.citizenId ?? '' };
}

customElements.define('lianban-do', LianbanDo);
