import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const drawings = {
  back: svg`<path d="M10 4 6 8l4 4" />`,
  on: svg`<path d="m6 4 4 4-4 4" />`,
  clock: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.3 1.6" />`,
  data: svg`<ellipse cx="8" cy="3.8" rx="5" ry="2" /><path d="M3 3.8v8.4c0 1.1 2.2 2 5 2s5-.9 5-2V3.8M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />`,
  eye: svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" /><circle cx="8" cy="8" r="1.9" />`,
  lock: svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.2" /><path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />`,
  send: svg`<path d="M14 2 7 9M14 2 9.5 14 7 9 2 6.5z" />`,
  join: svg`<path d="M2.5 4h3l4 4h4M2.5 12h3l4-4M11.5 6l2 2-2 2" />`,
  paper: svg`<path d="M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3M6 8h4.5M6 10.8h4.5" />`,
  box: svg`<path d="M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5 8 8l5.5-3M8 8v5.8" />`,
  undo: svg`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7" />`,
  star: svg`<path d="m8 2 1.8 3.8 4.1.5-3 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1-3-2.9 4.1-.5z" />`,
  flag: svg`<path d="M4 14V2.5M4 3h8l-2 3 2 3H4" />`,
  fork: svg`<path d="M8 2.5v3M8 5.5 3.5 9v4.5M8 5.5 12.5 9v4.5" />`,
  up: svg`<path d="M8 11V3M4.8 6 8 2.8 11.2 6M3 13.2h10" />`,
  sun: svg`<circle cx="8" cy="8" r="2.8" /><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1" />`,
  moon: svg`<path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z" />`,
} satisfies Record<string, SVGTemplateResult>;

/** Names of the drawn icons. */
export type IconName = keyof typeof drawings;

/** A line icon; it always stands beside a word, so readers of the screen skip it. */
export function icon(name: IconName, size: '' | 's' = ''): TemplateResult {
  return html`<svg class="i ${size}" viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`;
}
