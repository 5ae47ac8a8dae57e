import '../form/lianban-form.ts';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { hrefOf } from '../app/route.ts';
import type { Trouble } from '../app/trouble.ts';
import type { Case, FlowDetail, Task, TaskField } from '../app/wire.ts';
import { itemLight } from '../case/item-light.ts';
import type { LianbanForm } from '../form/lianban-form.ts';
import { showValue } from '../form/show-value.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { light, pill } from '../look/light.ts';
import { parts } from '../look/parts.ts';
import { seal, sealsOf } from '../look/seal.ts';
import { fieldSource, labelOf, limitsOf, shownBeside, sourcesOf } from '../task/task-paper.ts';
import { taskTitle } from '../task/task-title.ts';
import { Speaks, term } from '../words/language.ts';
import { dueLight, durationOf, leftUntil, momentOf } from '../words/moment.ts';

/** One task on an office's desk: what it may see and nothing else, what is to be filled in, where the case stands. */
export class LianbanTask extends LitElement {
  static override properties = {
    task: { attribute: false },
    flow: { attribute: false },
    one: { attribute: false },
    trouble: { attribute: false },
  };
  static override styles = [
    parts,
    blank,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        min-width: 0;
      }
      .hd {
        background: var(--surface);
        border-bottom: 1px solid var(--line);
        padding: 12px 20px;
        display: grid;
        gap: 8px;
      }
      .row {
        display: flex;
        gap: 6px 12px;
        align-items: center;
        flex-wrap: wrap;
        font-size: var(--t-13);
      }
      .row.first {
        align-items: flex-start;
        flex-wrap: nowrap;
      }
      .row .it {
        display: inline-flex;
        gap: 5px;
        align-items: center;
      }
      .pill {
        min-height: 26px;
        font-size: var(--t-13);
        white-space: normal;
      }
      .body {
        padding: 12px 20px;
        display: grid;
        gap: 10px;
        align-content: start;
        flex: 1;
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
      .kv {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
        padding: 4px 14px 8px;
        gap: 0 24px;
      }
      .kv > div {
        display: grid;
        grid-template-columns: 112px 1fr;
        gap: 8px;
        align-items: baseline;
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      .kv dt {
        color: var(--ink-3);
        font-size: var(--t-13);
      }
      .kv dd {
        overflow-wrap: anywhere;
      }
      .kv small {
        display: block;
        color: var(--ink-3);
        font-size: var(--t-12);
      }
      .form {
        padding: 14px;
      }
      .paper {
        padding: 10px 14px;
        display: flex;
        gap: 10px;
        align-items: center;
        flex-wrap: wrap;
      }
      .nil {
        padding: 10px 14px;
        color: var(--ink-3);
        font-size: var(--t-13);
      }
      @media (max-width: 759px) {
        .hd,
        .body {
          padding-left: 12px;
          padding-right: 12px;
        }
        .body {
          overflow: visible;
        }
      }
    `,
  ];

  declare task: Task;
  declare flow: FlowDetail;
  /** The case, once it has come. */
  declare one: Case | undefined;
  declare trouble: Trouble | undefined;

  readonly #speaks = new Speaks(this);

  /** What was filled in, or null when something is wrong. */
  async collect(how: { readonly partial: boolean }): Promise<ReturnType<LianbanForm['collect']>> {
    const form = this.#form();
    return form === null ? {} : form.collect(how);
  }

  /** Moves the focus to the task's title. */
  focusTitle(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Moves the focus to what the server found wrong. */
  async focusProblems(): Promise<void> {
    await this.#form()?.focusProblems();
  }

  protected override render(): TemplateResult {
    return html`${this.#head()}
      <div class="body">${this.#troubleNote()}${this.#paper()}${this.#seen()}${this.#toFill()}${this.#earlier()}</div>`;
  }

  #form(): LianbanForm | null {
    return this.renderRoot.querySelector<LianbanForm>('lianban-form');
  }

  #head(): TemplateResult {
    const { words } = this.#speaks;
    const { task, flow, one } = this;
    const seals = sealsOf(flow.parties);
    const now = Date.now();
    const sub = [
      flow.name,
      one?.applicant ?? '',
      task.openedAt === undefined ? '' : words.task.opened(momentOf(words, task.openedAt, now)),
    ];
    return html`<div class="hd">
      <div class="row first">
        ${seal(seals, task.party, 'l')}
        <div class="grow">
          <h1 tabindex="-1">${taskTitle(words, task)}</h1>
          <p class="mut">
            ${sub.filter((text) => text !== '').join(' · ')} ·
            <a href=${hrefOf({ page: 'case', id: task.caseId })}>${words.task.fromCase(task.caseId)}</a>
          </p>
        </div>
      </div>
      ${this.#siblings()} ${this.#dueRow(now)}
    </div>`;
  }

  #siblings(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const seals = sealsOf(this.flow.parties);
    const others = (this.one?.items ?? []).filter((item) => item.name !== this.task.item);
    if (others.length === 0) return nothing;
    return html`<div class="row">
      <span class="mut">${words.task.sameCase}</span>
      ${others.map(
        (item) =>
          html`<span class="it"
            >${seal(seals, this.flow.items.find((written) => written.name === item.name)?.authority ?? '', 's')} ${item.name}
            ${light(itemLight(item.status))}<span class="mut2">${term(words.item, item.status)}</span></span
          >`,
      )}
    </div>`;
  }

  #dueRow(now: number): TemplateResult {
    const { words } = this.#speaks;
    const { task } = this;
    const written = this.flow.items.find((item) => item.name === task.item);
    const due =
      task.due === undefined
        ? pill('none', words.desk.noLimit)
        : pill(
            dueLight(task.due, now),
            `${words.time.before(momentOf(words, task.due, now))}${words.punctuation.comma}${leftUntil(words, task.due, now)}`,
          );
    return html`<div class="row">
      ${due}
      ${written?.promised === undefined ? nothing : html`<span class="mut2">${words.task.promised(durationOf(words, written.promised))}</span>`}
      ${written?.legal === undefined ? nothing : html`<span class="mut2">${words.task.legal(durationOf(words, written.legal))}</span>`}
    </div>`;
  }

  #troubleNote(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const { trouble } = this;
    if (trouble === undefined || trouble.fields.size > 0) return nothing;
    const title =
      trouble.kind === 'gone' ? words.task.gone : trouble.kind === 'unreachable' ? words.state.unreachableForm : words.state.failed;
    const why = trouble.kind === 'gone' ? words.task.goneWhy : trouble.kind === 'unreachable' ? '' : trouble.message;
    return html`<div class="banner" role="alert">${light('bad')}<span><b>${title}</b> ${why}</span></div>`;
  }

  #paper(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const { task } = this;
    if (task.material === undefined) return nothing;
    return html`<section class="sec">
      <h2>${task.work === 'check' ? words.task.paper : words.task.paperAsk}</h2>
      <div class="paper">
        ${icon('paper')}<b>${task.material.name}</b>${
          task.material.grade === undefined ? nothing : html`<span class="pill">${words.task.grade(task.material.grade)}</span>`
        }
      </div>
    </section>`;
  }

  #seen(): TemplateResult {
    const { words } = this.#speaks;
    const seen = shownBeside(this.task.fields);
    return html`<section class="sec">
      <h2>${words.task.see}${seen.length === 0 ? nothing : html`<small>${words.task.seeWhy(seen.length)}</small>`}</h2>
      ${
        seen.length === 0
          ? html`<p class="nil">${words.task.seeNothing}</p>`
          : html`<dl class="kv">${seen.map((field) => this.#value(field))}</dl>`
      }
    </section>`;
  }

  #value(field: TaskField): TemplateResult {
    const { words } = this.#speaks;
    const source = fieldSource(words, sourcesOf(this.flow), field);
    const value = showValue(words, field, Date.now());
    return html`<div>
      <dt>${labelOf(words, field)}</dt>
      <dd>${value === '' ? '—' : value}${source === '' ? nothing : html`<small>${source}</small>`}</dd>
    </div>`;
  }

  #earlier(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const said = (this.one?.history ?? []).filter((entry) => entry.step === this.task.step && entry.reason !== undefined);
    if (said.length === 0) return nothing;
    return html`<section class="sec">
      <h2>${words.task.earlier}</h2>
      ${said.map(
        (entry) =>
          html`<p class="nil">
            ${momentOf(words, entry.at, Date.now())} ${entry.party ?? ''} ${term(words.did, entry.outcome ?? '')}${words.punctuation.colon}${entry.reason}
          </p>`,
      )}
    </section>`;
  }

  #toFill(): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const { task, flow } = this;
    const asked = task.fields.filter((field) => field.entry === 'ask');
    if (asked.length === 0) return nothing;
    return html`<section class="sec">
      <h2>${words.task.fill}</h2>
      <div class="form">
        <lianban-form
          .fields=${asked}
          .limits=${limitsOf(flow, asked)}
          .sources=${sourcesOf(flow)}
          .serverWrongs=${this.trouble?.fields ?? new Map()}
        ></lianban-form>
      </div>
    </section>`;
  }
}

customElements.define('lianban-task', LianbanTask);
