import { html, type TemplateResult } from 'lit';

/** The lights: each has a colour and a shape, and is never shown without its word. */
export type Light = 'ok' | 'warn' | 'bad' | 'hold' | 'run' | 'none';

/** A light alone, for a place where its word stands beside it. */
export const light = (which: Light): TemplateResult => html`<span class="lt ${which}" aria-hidden="true"></span>`;

/** A light with its word, on a tint. */
export function pill(which: Light, word: string): TemplateResult {
  const tint = which === 'hold' || which === 'none' ? '' : which;
  return html`<span class="pill ${tint}">${light(which)}${word}</span>`;
}
