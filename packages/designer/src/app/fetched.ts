import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../words/language.ts';
import { clockOf } from '../words/moment.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Something the page fetches, and fetches again while it is looked at. What was there stays when a later try fails. */
export class Fetched<Thing> implements ReactiveController {
  value: Thing | undefined = undefined;
  trouble: Trouble | undefined = undefined;
  at = 0;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Thing> | null;
  readonly #everyMs: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #turn = 0;
  #connected = false;

  /** `load` answers null while it cannot be asked yet; `everyMs` 0 fetches once. */
  constructor(host: ReactiveControllerHost, load: () => Promise<Thing> | null, everyMs: () => number = () => 0) {
    this.#host = host;
    this.#load = load;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#turn += 1;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** Forgets what was there and fetches anew: something else is looked at. */
  restart(): void {
    this.value = undefined;
    this.trouble = undefined;
    void this.refresh();
  }

  /** Fetches again and keeps what is there meanwhile. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const asked = this.#load();
    if (asked === null || !this.#connected) return;
    try {
      const value = await asked;
      if (turn !== this.#turn) return;
      this.value = value;
      this.trouble = undefined;
      this.at = Date.now();
    } catch (caught) {
      if (turn !== this.#turn) return;
      this.trouble = troubleOf(caught);
    }
    this.#host.requestUpdate();
    this.#again();
  }

  #again(): void {
    const gone = this.trouble?.kind === 'gone';
    const everyMs = this.#everyMs();
    if (everyMs > 0 && this.#connected && !gone) this.#timer = setTimeout(() => void this.#tick(), everyMs);
  }

  async #tick(): Promise<void> {
    if (document.hidden) return;
    await this.refresh();
  }

  readonly #seen = (): void => {
    if (!document.hidden && this.#everyMs() > 0) void this.refresh();
  };
}

/** Shows what was fetched; before that that it is on its way; after a failure what happened, what is safe and what to do. */
export function showFetched<Thing>(
  words: Words,
  fetched: Fetched<Thing>,
  show: { readonly what: string; readonly ready: (thing: Thing) => TemplateResult },
): TemplateResult {
  const { value, trouble } = fetched;
  if (value !== undefined) {
    const stale =
      trouble === undefined
        ? nothing
        : html`<p class="banner" role="status"><span class="lt warn" aria-hidden="true"></span>${words.state.stale(clockOf(fetched.at))}</p>`;
    return html`${stale}${show.ready(value)}`;
  }
  if (trouble !== undefined) return showTrouble(words, trouble, () => fetched.restart());
  return html`<div class="blank waiting" aria-busy="true">
    <p class="mut">${words.state.loading(show.what)}</p>
    <div class="bar long"></div>
    <div class="bar"></div>
    <div class="bar short"></div>
  </div>`;
}

/** A failure that leaves nothing to show. */
export function showTrouble(words: Words, trouble: Trouble, again: () => void): TemplateResult {
  const unreachable = trouble.kind === 'unreachable';
  const title = unreachable ? words.state.unreachable : trouble.kind === 'gone' ? words.app.notFound : words.state.failed;
  const why = unreachable ? words.state.unreachableWhy : trouble.kind === 'gone' ? words.app.notFoundWhy : trouble.message;
  return html`<div class="blank" role="alert">
    <b><span class="lt bad" aria-hidden="true"></span> ${title}</b>
    <p>${why}</p>
    ${
      trouble.kind === 'gone'
        ? html`<a class="btn s" href="#/">${words.app.home}</a>`
        : html`<button type="button" class="btn s" @click=${again}>${words.state.retry}</button>`
    }
  </div>`;
}
