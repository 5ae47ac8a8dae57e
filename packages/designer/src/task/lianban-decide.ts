import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CaseItem, FlowDetail, Task } from '../app/wire.ts';
import { icon } from '../look/icon.ts';
import { parts } from '../look/parts.ts';
import { seal, sealsOf } from '../look/seal.ts';
import { Speaks, term } from '../words/language.ts';
import { decideStyle } from './decide-style.ts';
import { type Preview, previewOf } from './preview.ts';

/** A person's decision: the outcome, and the reason where one was written. */
export interface Decided {
  readonly outcome: string;
  readonly reason: string;
}

/** Somebody decided. */
export class DecidedEvent extends Event {
  readonly decided: Decided;

  constructor(decided: Decided) {
    super('decided', { bubbles: true, composed: true });
    this.decided = decided;
  }
}

/** The outcomes of a task: choose one, see what it leads to, write why, do it. */
export class LianbanDecide extends LitElement {
  static override properties = {
    task: { attribute: false },
    flow: { attribute: false },
    items: { attribute: false },
    busy: { type: Boolean },
    big: { type: Boolean, reflect: true },
    chosen: { state: true },
    wrong: { state: true },
  };
  static override styles = [parts, decideStyle];

  declare task: Task;
  declare flow: FlowDetail;
  declare items: readonly CaseItem[];
  declare busy: boolean;
  /** The size for citizens. */
  declare big: boolean;
  declare chosen: string;
  declare wrong: string;

  readonly #speaks = new Speaks(this);
  #reason = '';

  constructor() {
    super();
    this.items = [];
    this.busy = false;
    this.big = false;
    this.chosen = '';
    this.wrong = '';
  }

  /** Chooses the outcome at a place, as the keys 1 to 9 do. */
  choose(outcome: string): void {
    this.chosen = outcome;
    this.wrong = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (changed.has('task') && before?.key !== this.task.key) {
      this.#reason = '';
      this.wrong = '';
      this.chosen = this.task.outcomes.length === 1 ? (this.task.outcomes[0] ?? '') : '';
    }
  }

  protected override render(): TemplateResult {
    const { words } = this.#speaks;
    const { task, chosen } = this;
    const single = task.outcomes.length === 1;
    return html`${single ? nothing : this.#outcomes()}
    ${chosen === '' || single ? nothing : this.#preview(previewOf({ words, task, outcome: chosen, flow: this.flow, items: this.items }))}
    ${this.#asksReason() ? this.#reasonField() : nothing}
    ${chosen === '' && !single ? nothing : this.#commit(single)}`;
  }

  /** A reason is offered with every choice, but not to a citizen who simply agrees. */
  #asksReason(): boolean {
    const { task, chosen } = this;
    if (chosen === '') return false;
    return task.reasonFor.includes(chosen) || (task.outcomes.length > 1 && !(this.big && chosen === task.outcomes[0]));
  }

  #outcomes(): TemplateResult {
    const { words } = this.#speaks;
    const { task } = this;
    return html`<div class="blk">
      <h2 id="outcomes">${words.task.result}</h2>
      <div class="acts" role="group" aria-labelledby="outcomes">
        ${task.outcomes.map(
          (outcome) =>
            html`<button
              type="button"
              class="btn ${isHard(outcome) ? 'bad' : ''}"
              aria-pressed=${this.chosen === outcome ? 'true' : 'false'}
              @click=${() => this.choose(outcome)}
            >
              ${term(words.outcome, outcome)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #preview(preview: Preview): TemplateResult {
    const { words } = this.#speaks;
    const seals = sealsOf(this.flow.parties);
    return html`<div class="pv" aria-live="polite">
      <h3>${icon('eye')}${words.task.previewIf(term(words.outcome, this.chosen))}</h3>
      <ul>
        ${preview.lines.map(
          (line) =>
            html`<li>
              ${line.party === '' ? html`<span></span>` : seal(seals, line.party, 's')}
              <span
                >${line.party === '' ? nothing : html`<span class="unseen">${line.party}${words.punctuation.colon}</span>`}${
                  line.strong === '' ? nothing : html`<b class=${line.bad ? 'x' : ''}>${line.strong}</b>`
                }${line.rest}</span
              >
            </li>`,
        )}
      </ul>
      ${preview.softer === '' ? nothing : html`<p class="mut">${preview.softer}</p>`}
    </div>`;
  }

  #reasonField(): TemplateResult {
    const { words } = this.#speaks;
    const must = this.task.reasonFor.includes(this.chosen);
    return html`<div class="blk">
      <label for="reason">${must ? words.task.reasonMust : words.task.reasonMay}</label>
      <textarea
        id="reason"
        rows="2"
        .value=${this.#reason}
        aria-required=${must ? 'true' : nothing}
        aria-invalid=${this.wrong === '' ? nothing : 'true'}
        aria-describedby=${this.wrong === '' ? nothing : 'reason-wrong'}
        @input=${(event: Event) => this.#typed(event)}
      ></textarea>
      ${this.wrong === '' ? nothing : html`<p class="wrong" id="reason-wrong"><span class="lt bad" aria-hidden="true"></span>${this.wrong}</p>`}
    </div>`;
  }

  #commit(single: boolean): TemplateResult {
    const { words } = this.#speaks;
    const { task, chosen } = this;
    const cancelled = previewOf({ words, task, outcome: chosen, flow: this.flow, items: this.items }).cancelled;
    const word = single ? this.#singleWord() : words.lead.cancels(term(words.outcome, chosen), cancelled);
    return html`<div class="foot">
      <button type="button" class="btn ${isHard(chosen) ? 'bad' : 'pri'}" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.#decide()}>
        ${this.busy ? words.task.sending : word}
      </button>
      ${single ? nothing : html`<button type="button" class="btn quiet" @click=${() => this.choose('')}>${words.task.notNow}</button>`}
    </div>`;
  }

  #singleWord(): string {
    const { words } = this.#speaks;
    const said: Readonly<Record<string, string>> = {
      fill: words.task.sendFill,
      upload: words.task.sendUpload,
      correct: words.task.sendCorrect,
      pay: words.task.sendPay,
    };
    return term(said, this.task.work) === this.task.work ? term(words.outcome, this.chosen) : term(said, this.task.work);
  }

  #typed(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.#reason = event.target.value;
    if (this.wrong !== '' && this.#reason.trim() !== '') this.wrong = '';
  }

  #decide(): void {
    if (this.busy) return;
    const reason = this.#reason.trim();
    if (reason === '' && this.task.reasonFor.includes(this.chosen)) {
      this.wrong = this.#speaks.words.wrong.reason;
      this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
      return;
    }
    this.dispatchEvent(new DecidedEvent({ outcome: this.chosen, reason }));
  }
}

const hard = new Set(['refused', 'denied', 'disagreed', 'untrue', 'failed']);

function isHard(outcome: string): boolean {
  return hard.has(outcome);
}

customElements.define('lianban-decide', LianbanDecide);
