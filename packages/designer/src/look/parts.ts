import { css } from 'lit';

/** The parts every element shares: type, buttons, lights, pills, chips, seals, inputs, cards. */
export const parts = css`
  :host {
    font-weight: var(--w-reg);
    font-size: var(--t-14);
    line-height: var(--lh);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    line-break: strict;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--t-20);
    font-weight: var(--w-bold);
    line-height: var(--lh-tight);
  }
  h2 {
    font-size: var(--t-14);
    font-weight: var(--w-bold);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--focus);
    border-radius: var(--r-2);
  }
  .i {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .i.s {
    width: 13px;
    height: 13px;
    vertical-align: -2px;
  }
  .nw {
    white-space: nowrap;
  }
  .mut {
    color: var(--ink-3);
  }
  .mut2 {
    color: var(--ink-2);
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .small {
    font-size: var(--t-13);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--ctl-h);
    padding: 0 14px;
    border-radius: var(--r-2);
    border: 1px solid var(--ctl);
    background: var(--surface);
    color: var(--ink);
    cursor: pointer;
    font-size: var(--t-14);
    font-weight: var(--w-med);
    text-decoration: none;
    transition: background var(--m-1) var(--ease);
  }
  .btn:hover {
    background: var(--hover);
  }
  .btn.pri {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  .btn.pri:hover {
    background: var(--accent-hover);
  }
  .btn.quiet {
    border-color: transparent;
    background: none;
    color: var(--ink-2);
  }
  .btn.quiet:hover {
    background: var(--hover);
    color: var(--ink);
  }
  .btn.bad {
    color: var(--bad);
    border-color: var(--bad);
  }
  .btn.s {
    min-height: var(--ctl-h-s);
    padding: 0 9px;
    font-size: var(--t-13);
  }
  .btn[aria-pressed='true'] {
    background: var(--accent-tint);
    border-color: var(--accent);
    color: var(--accent);
  }
  .btn.bad[aria-pressed='true'] {
    background: var(--bad-tint);
    border-color: var(--bad);
    color: var(--bad);
  }
  .btn[aria-disabled='true'],
  .btn[aria-disabled='true']:hover {
    color: var(--ink-3);
    border-color: var(--line);
    background: var(--surface-2);
    cursor: default;
  }

  .lt {
    display: inline-block;
    width: 11px;
    height: 11px;
    flex: none;
    vertical-align: -1px;
    background: var(--idle);
  }
  .lt.ok {
    background: var(--ok);
    border-radius: 50%;
  }
  .lt.warn {
    background: var(--warn-solid);
    clip-path: polygon(50% 2%, 100% 96%, 0 96%);
    width: 13px;
    height: 12px;
    margin: 0 -1px;
  }
  .lt.bad {
    background: var(--bad);
    border-radius: 1px;
  }
  .lt.none {
    background: none;
    border: 2px solid var(--idle);
    border-radius: 50%;
  }
  .lt.hold {
    background: linear-gradient(90deg, var(--ink-2) 0 36%, transparent 36% 64%, var(--ink-2) 64%);
    width: 10px;
  }
  .lt.run {
    background: none;
    border: 3px solid var(--accent);
    border-radius: 50%;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 22px;
    padding: 0 8px;
    border-radius: var(--r-1);
    font-size: var(--t-12);
    white-space: nowrap;
    font-weight: var(--w-med);
    background: var(--sunken);
    color: var(--ink-2);
  }
  .pill.ok {
    background: var(--ok-tint);
    color: var(--ok);
  }
  .pill.warn {
    background: var(--warn-tint);
    color: var(--warn);
  }
  .pill.bad {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .pill.run {
    background: var(--accent-tint);
    color: var(--accent);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 20px;
    padding: 0 6px;
    border-radius: var(--r-1);
    font-size: var(--t-12);
    color: var(--ink-2);
    background: none;
    box-shadow: inset 0 0 0 1px var(--line-2);
    white-space: nowrap;
  }
  .chip.lim {
    color: var(--syn-num);
  }
  .chip .i {
    color: var(--accent);
  }

  .p1 {
    --p: var(--p1);
  }
  .p2 {
    --p: var(--p2);
  }
  .p3 {
    --p: var(--p3);
  }
  .p4 {
    --p: var(--p4);
  }
  .p5 {
    --p: var(--p5);
  }
  .p6 {
    --p: var(--p6);
  }
  .p7 {
    --p: var(--p7);
  }
  .p8 {
    --p: var(--p8);
  }
  .p0 {
    --p: var(--ink-3);
  }
  .seal {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 4px;
    background: var(--p);
    color: var(--p-ink);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
    flex: none;
    user-select: none;
  }
  .seal.s {
    width: 18px;
    height: 18px;
    font-size: 11px;
    border-radius: 3px;
  }
  .seal.l {
    width: 32px;
    height: 32px;
    font-size: 16px;
  }
  .seal.two {
    letter-spacing: -0.5px;
    font-size: 11px;
  }
  .seal.two.s {
    font-size: 10px;
  }
  .seal.sys,
  .seal.again {
    background: none;
    border: 1.5px solid var(--p, var(--ink-3));
    color: var(--p, var(--ink-2));
  }
  .seal.sys {
    color: var(--ink-2);
  }

  .sec {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r-2);
  }
  .sec > h2,
  .sec > .h {
    padding: 8px 14px;
    border-bottom: 1px solid var(--line);
    display: flex;
    gap: 8px;
    align-items: baseline;
    flex-wrap: wrap;
  }
  .sec > h2 small,
  .sec > .h small {
    font-weight: var(--w-reg);
    font-size: var(--t-12);
    color: var(--ink-3);
  }
  @media (max-width: 759px) {
    .btn {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .lt,
    .seal {
      forced-color-adjust: none;
    }
  }
`;
