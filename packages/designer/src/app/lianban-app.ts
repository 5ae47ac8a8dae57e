import '../case/lianban-case.ts';
import '../case/lianban-cases.ts';
import '../desk/lianban-desk.ts';
import '../services/lianban-apply.ts';
import '../services/lianban-services.ts';
import '../task/lianban-do.ts';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { blank } from '../look/blank.ts';
import { icon } from '../look/icon.ts';
import { parts } from '../look/parts.ts';
import { language, preferredLanguage, Speaks, setLanguage } from '../words/language.ts';
import type { Api } from './api.ts';
import { httpApi } from './http-api.ts';
import { hrefOf, type Route, readRoute } from './route.ts';
import { isDark, setDark } from './theme.ts';

/** The whole page: the bar on top, and the place the address names. */
export class LianbanApp extends LitElement {
  static override properties = { api: { attribute: false }, route: { state: true } };
  static override styles = [
    parts,
    blank,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100%;
        height: 100dvh;
      }
      .skip {
        position: absolute;
        left: 8px;
        top: 8px;
        z-index: 9;
      }
      .skip:not(:focus) {
        clip-path: inset(50%);
        pointer-events: none;
      }
      .top {
        min-height: var(--bar-h);
        display: flex;
        align-items: stretch;
        gap: var(--s-3);
        padding: 0 var(--s-4);
        background: var(--surface);
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
        flex: none;
      }
      .brand {
        display: flex;
        gap: 12px;
        align-items: center;
        text-decoration: none;
        color: inherit;
        font-size: var(--t-16);
        font-weight: var(--w-bold);
      }
      .mark {
        width: 26px;
        height: 26px;
        border-radius: var(--r-1);
        background: var(--seal);
        color: #fff;
        font-weight: 600;
        font-size: 15px;
        display: grid;
        place-items: center;
        flex: none;
      }
      :host([dark]) .mark {
        color: #1a0f0d;
      }
      nav {
        display: flex;
        gap: 2px;
      }
      nav a {
        display: flex;
        align-items: center;
        padding: 0 10px;
        color: var(--ink-2);
        text-decoration: none;
        border-bottom: 2px solid transparent;
        border-top: 2px solid transparent;
      }
      nav a:hover {
        color: var(--ink);
        background: var(--hover);
      }
      nav a[aria-current] {
        color: var(--ink);
        font-weight: var(--w-bold);
        border-bottom-color: var(--accent);
      }
      .side {
        display: flex;
        gap: 4px;
        align-items: center;
      }
      .trial {
        border: 1px solid var(--warn-line);
        color: var(--warn);
        background: var(--warn-tint);
      }
      main {
        flex: 1;
        min-height: 0;
        overflow: auto;
        position: relative;
        scrollbar-width: thin;
        scrollbar-color: var(--line-2) transparent;
      }
      main:focus-visible {
        box-shadow: none;
      }
      .lost {
        max-width: 640px;
        margin: 48px auto;
        padding: 0 16px;
      }
      @media (max-width: 1023px) {
        .trial {
          display: none;
        }
      }
      @media (max-width: 759px) {
        :host {
          height: auto;
          min-height: 100dvh;
        }
        main {
          overflow: visible;
        }
        .top {
          padding: 0 4px 0 12px;
          gap: 4px;
          position: sticky;
          top: 0;
          z-index: 5;
        }
        .brand span:last-child {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .side .word {
          display: none;
        }
        nav a {
          padding: 0 8px;
          min-height: 48px;
        }
        .side .btn {
          padding: 0 8px;
          min-width: 44px;
        }
      }
    `,
  ];

  /** The host that is asked; the server that serves the page, unless another is given. */
  declare api: Api;
  declare route: Route;

  readonly #speaks = new Speaks(this);

  constructor() {
    super();
    this.api = httpApi('', () => language());
    this.route = readRoute(location.hash);
    setLanguage(preferredLanguage());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.toggleAttribute('dark', isDark());
    const { app } = this.#speaks.words;
    document.title = `${titles(this.#speaks.words)[this.route.page]} · ${app.name}`;
    if (changed.has('route') && changed.get('route') !== undefined) this.#arrive(changed.get('route'));
  }

  protected override render(): TemplateResult {
    const { app } = this.#speaks.words;
    const page = this.route.page;
    const here = page === 'services' || page === 'apply' ? 'services' : page === 'desk' ? 'desk' : 'cases';
    const tab = (route: Route, word: string): TemplateResult =>
      html`<a href=${hrefOf(route)} aria-current=${route.page === here && page !== 'lost' ? 'page' : nothing}>${word}</a>`;
    return html`<header class="top">
        <button type="button" class="btn skip" @click=${() => this.#skip()}>${app.skip}</button>
        <a class="brand" href="#/"><span class="mark" aria-hidden="true">联</span><span>${app.name}</span></a>
        <nav aria-label=${app.main}>
          ${tab({ page: 'services' }, app.services)} ${tab({ page: 'cases' }, app.cases)} ${tab({ page: 'desk' }, app.desk)}
        </nav>
        <span class="grow"></span>
        <div class="side">
          <span class="pill trial">${app.trial}</span>
          <button type="button" class="btn s quiet" @click=${() => setLanguage(language() === 'zh' ? 'en' : 'zh')} lang=${language() === 'zh' ? 'en' : 'zh-CN'}>
            ${app.toEnglish}
          </button>
          <button type="button" class="btn s quiet" aria-label=${isDark() ? app.light : app.dark} @click=${() => this.#theme()}>
            ${icon(isDark() ? 'sun' : 'moon')}<span class="word" aria-hidden="true">${isDark() ? app.light : app.dark}</span>
          </button>
        </div>
      </header>
      <main id="main" tabindex="-1">${this.#place()}</main>`;
  }

  #place(): TemplateResult {
    const { route, api } = this;
    switch (route.page) {
      case 'services':
        return html`<lianban-services .api=${api}></lianban-services>`;
      case 'apply':
        return html`<lianban-apply .api=${api} .flow=${route.flow}></lianban-apply>`;
      case 'cases':
        return html`<lianban-cases .api=${api} .flow=${route.flow}></lianban-cases>`;
      case 'case':
        return html`<lianban-case .api=${api} .caseId=${route.id}></lianban-case>`;
      case 'do':
        return html`<lianban-do .api=${api} .caseId=${route.id} .task=${route.task}></lianban-do>`;
      case 'desk':
        return html`<lianban-desk .api=${api} .flow=${route.flow} .party=${route.party} .task=${route.task}></lianban-desk>`;
      case 'lost': {
        const { app } = this.#speaks.words;
        return html`<div class="lost">
          <div class="blank">
            <h1>${app.notFound}</h1>
            <p>${app.notFoundWhy}</p>
            <a class="btn s" href="#/">${app.home}</a>
          </div>
        </div>`;
      }
    }
  }

  #arrive(from: Route | undefined): void {
    // Inside one place the focus stays where the person put it.
    if (from?.page === this.route.page && this.route.page === 'desk') return;
    const main = this.renderRoot.querySelector('main');
    main?.scrollTo(0, 0);
    scrollTo(0, 0);
    main?.focus({ preventScroll: true });
  }

  #skip(): void {
    this.renderRoot.querySelector('main')?.focus();
  }

  #theme(): void {
    setDark(!isDark());
    this.requestUpdate();
  }

  readonly #moved = (): void => {
    this.route = readRoute(location.hash);
  };
}

function titles(words: Speaks['words']): Readonly<Record<Route['page'], string>> {
  return {
    services: words.app.services,
    apply: words.services.apply,
    cases: words.app.cases,
    case: words.app.cases,
    do: words.app.cases,
    desk: words.app.desk,
    lost: words.app.notFound,
  };
}

customElements.define('lianban-app', LianbanApp);
