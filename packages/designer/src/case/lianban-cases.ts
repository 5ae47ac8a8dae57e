import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Api } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { hrefOf } from '../app/route.ts';
import { troubleOf } from '../app/trouble.ts';
import type { CaseLine } from '../app/wire.ts';
import { blank } from '../look/blank.ts';
import { pill } from '../look/light.ts';
import { parts } from '../look/parts.ts';
import { Speaks } from '../words/language.ts';
import { momentOf } from '../words/moment.ts';
import { caseState } from './case-light.ts';

/** The list of cases, newest first as the server gives them, a part at a time. */
export class LianbanCases extends LitElement {
  static override properties = { api: { attribute: false }, flow: { attribute: false }, more: { state: true }, next: { state: true } };
  static override styles = [
    parts,
    blank,
    css`
      :host {
        display: block;
        max-width: 1120px;
        margin: 0 auto;
        padding: 28px 24px 48px;
      }
      h1 {
        font-size: var(--t-26);
        margin-bottom: 16px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        text-align: left;
        font-weight: var(--w-med);
        color: var(--ink-3);
        font-size: var(--t-12);
        padding: 9px 14px;
      }
      td {
        padding: 0 14px;
        height: 42px;
        border-top: 1px solid var(--line);
      }
      tr:hover td {
        background: var(--hover);
      }
      .more {
        margin-top: 12px;
      }
      @media (max-width: 759px) {
        :host {
          padding: 18px 12px 32px;
        }
        h1 {
          font-size: 22px;
        }
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: 1fr auto;
          gap: 2px 8px;
          padding: 11px 14px;
          border-top: 1px solid var(--line);
        }
        tr:first-child {
          border-top: 0;
        }
        td {
          border: 0;
          padding: 0;
          height: auto;
          font-size: var(--t-13);
        }
        td.what {
          font-size: var(--t-16);
          order: -2;
        }
        td.state {
          order: -1;
          text-align: right;
        }
        td.number {
          overflow-wrap: anywhere;
        }
        td.when {
          text-align: right;
        }
        td.name:empty {
          display: none;
        }
      }
    `,
  ];

  declare api: Api;
  /** Id of the flow whose cases are shown; all when absent. */
  declare flow: string | undefined;
  declare more: readonly CaseLine[];
  declare next: string | null | undefined;

  readonly #speaks = new Speaks(this);
  readonly #first = new Fetched(this, () => this.api.cases(this.flow === undefined ? {} : { flow: this.flow }));

  constructor() {
    super();
    this.more = [];
    this.next = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow') || changed.has('api')) {
      this.more = [];
      this.next = undefined;
      this.#first.restart();
    }
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return html`<h1>${words.cases.title}</h1>
      ${showFetched(words, this.#first, {
        what: words.cases.loading,
        ready: (part) => (part.entries.length === 0 ? this.#empty() : this.#table([...part.entries, ...this.more], this.next ?? part.next)),
      })}`;
  }

  #empty(): TemplateResult {
    const { words } = this.#speaks;
    return html`<div class="blank">
      <b>${words.cases.empty}</b>
      <p>${words.cases.emptyWhy}</p>
      <a class="btn s pri" href="#/">${words.services.apply}</a>
    </div>`;
  }

  #table(lines: readonly CaseLine[], next: string | null): TemplateResult {
    const { words } = this.#speaks;
    const now = Date.now();
    const named = lines.some((line) => line.applicant !== undefined);
    return html`<div class="sec">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.cases.what}</th>
              <th scope="col">${words.cases.number}</th>
              ${named ? html`<th scope="col">${words.cases.applicant}</th>` : nothing}
              <th scope="col">${words.cases.submitted}</th>
              <th scope="col">${words.cases.status}</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map((line) => {
              const state = caseState(words, line);
              return html`<tr>
                <td class="what"><a href=${hrefOf({ page: 'case', id: line.id })}>${line.flowName}</a></td>
                <td class="number mut2">${line.id}</td>
                ${named ? html`<td class="name">${line.applicant ?? ''}</td>` : nothing}
                <td class="when mut2">${momentOf(words, line.startedAt, now)}</td>
                <td class="state">${pill(state.light, state.word)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${next === null ? nothing : html`<button type="button" class="btn more" @click=${() => this.#showMore(next)}>${words.cases.more}</button>`}`;
  }

  async #showMore(after: string): Promise<void> {
    try {
      const part = await this.api.cases({ ...(this.flow === undefined ? {} : { flow: this.flow }), after });
      this.more = [...this.more, ...part.entries];
      this.next = part.next;
    } catch (caught) {
      this.#first.trouble = troubleOf(caught);
      this.requestUpdate();
    }
  }
}

customElements.define('lianban-cases', LianbanCases);
