import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Api } from '../app/api.ts';
import { Fetched, showFetched } from '../app/fetched.ts';
import { hrefOf } from '../app/route.ts';
import type { FlowCard } from '../app/wire.ts';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { parts } from '../look/parts.ts';
import { seal, sealsOf } from '../look/seal.ts';
import { Speaks } from '../words/language.ts';
import { durationOf } from '../words/moment.ts';

/** The services one can apply for: what each asks, who takes part, and how long it may take. */
export class LianbanServices extends LitElement {
  static override properties = { api: { attribute: false } };
  static override styles = [
    parts,
    blank,
    css`
      :host {
        display: block;
        max-width: 1120px;
        margin: 0 auto;
        padding: 32px 24px 48px;
      }
      h1 {
        font-size: var(--t-26);
      }
      .lead {
        color: var(--ink-2);
        margin: 6px 0 24px;
        max-width: 42em;
        font-size: var(--t-16);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
        gap: 16px;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: 14px;
        background: var(--surface);
        border: 1px solid var(--line-2);
        border-radius: var(--r-2);
        padding: 18px 20px 16px;
        box-shadow: var(--e-1);
      }
      h2 {
        font-size: var(--t-20);
        line-height: var(--lh-tight);
      }
      .sub {
        font-size: var(--t-13);
        color: var(--ink-3);
        margin-top: 3px;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        font-size: var(--t-13);
      }
      .who li {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }
      .figures div {
        flex: 1 1 auto;
        padding: 9px 14px 9px 0;
      }
      .figures div + div {
        border-left: 1px solid var(--line);
        padding-left: 14px;
      }
      dt {
        font-size: var(--t-12);
        color: var(--ink-3);
      }
      dd {
        white-space: nowrap;
        font-weight: var(--w-bold);
      }
      dd .was {
        color: var(--ink-3);
        font-weight: var(--w-reg);
      }
      .acts {
        display: flex;
        gap: 8px;
        margin-top: auto;
      }
      @media (max-width: 759px) {
        :host {
          padding: 20px 12px 32px;
        }
        h1 {
          font-size: 22px;
        }
        .lead {
          margin-bottom: 16px;
        }
        .figures {
          flex-wrap: nowrap;
        }
        .figures div {
          flex: 1 1 0;
          padding-right: 8px;
        }
        .figures div + div {
          padding-left: 8px;
        }
        dd {
          white-space: normal;
        }
        .acts .pri {
          flex: 1;
        }
      }
    `,
  ];

  declare api: Api;

  readonly #speaks = new Speaks(this);
  readonly #flows = new Fetched(this, () => this.api.flows());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#flows.restart();
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    return html`<h1>${words.services.title}</h1>
      <p class="lead">${words.services.lead}</p>
      ${showFetched(words, this.#flows, {
        what: words.services.loading,
        ready: (flows) => (flows.length === 0 ? this.#empty() : html`<div class="cards">${flows.map((flow) => this.#card(flow))}</div>`),
      })}`;
  }

  #empty(): TemplateResult {
    const { services } = this.#speaks.words;
    return html`<div class="blank">
      <b>${services.empty}</b>
      <p>${services.emptyWhy}</p>
    </div>`;
  }

  #card(flow: FlowCard): TemplateResult {
    const { words } = this.#speaks;
    const seals = sealsOf(flow.parties);
    const offices = flow.parties.filter((party) => party.role !== 'citizen' && party.role !== 'company' && party.role !== 'system');
    const sub = [
      flow.lead === undefined ? '' : words.services.led(flow.lead),
      flow.version === undefined ? '' : words.services.version(flow.version),
    ];
    return html`<article>
      <div>
        <h2>${flow.name}</h2>
        <p class="sub">${sub.filter((one) => one !== '').join(' · ')}</p>
      </div>
      <ul class="who">
        ${offices.map((party) => html`<li>${seal(seals, party.name, 's')}${party.name}</li>`)}
      </ul>
      ${this.#figures(flow)}
      <div class="acts">
        <a class="btn pri" href=${hrefOf({ page: 'apply', flow: flow.id })} aria-label="${words.services.apply} ${flow.name}">${words.services.apply}</a>
        <a class="btn quiet" href=${hrefOf({ page: 'cases', flow: flow.id })} aria-label="${words.services.open} ${flow.name}">${words.services.open}</a>
      </div>
    </article>`;
  }

  #figures(flow: FlowCard): TemplateResult | typeof nothing {
    const { words } = this.#speaks;
    const figures = [
      figure(words, words.services.documents, words.services.copies, flow.documents),
      figure(words, words.services.doors, words.services.count, flow.departments),
      flow.promised === undefined
        ? nothing
        : html`<div>
            <dt>${icon('clock', 's')} ${words.services.promised}</dt>
            <dd>${durationOf(words, flow.promised)}</dd>
          </div>`,
    ].filter((one) => one !== nothing);
    return figures.length === 0 ? nothing : html`<dl class="figures">${figures}</dl>`;
  }
}

function figure(
  words: Speaks['words'],
  name: string,
  count: (n: number) => string,
  change: FlowCard['documents'],
): TemplateResult | typeof nothing {
  if (change?.after === undefined) return nothing;
  const was =
    change.before === undefined || change.before === change.after
      ? nothing
      : html`<span class="was">${change.before} <span aria-hidden="true">→</span><span class="unseen">${words.services.becomes}</span> </span>`;
  return html`<div>
    <dt>${name}</dt>
    <dd>${was}${count(change.after)}</dd>
  </div>`;
}

customElements.define('lianban-services', LianbanServices);
