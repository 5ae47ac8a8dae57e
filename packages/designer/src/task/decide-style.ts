import { css } from 'lit';

/** The look of the panel where one decides. */
export const decideStyle = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .blk {
    padding: 12px 16px;
  }
  h2,
  label {
    display: block;
    font-size: var(--t-12);
    font-weight: var(--w-reg);
    color: var(--ink-3);
    margin-bottom: 6px;
  }
  label {
    font-size: var(--t-13);
    color: var(--ink-2);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(76px, 1fr));
    gap: 6px;
  }
  .acts .btn {
    padding: 0 4px;
    min-height: 36px;
  }
  .acts .btn.bad[aria-pressed='false'] {
    color: var(--ink);
    border-color: var(--ctl);
  }
  .pv {
    padding: 12px 16px;
    background: var(--surface-2);
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    font-size: var(--t-13);
  }
  h3 {
    font-size: var(--t-13);
    font-weight: var(--w-bold);
    margin-bottom: 6px;
    display: flex;
    gap: 6px;
    align-items: center;
  }
  li {
    display: grid;
    grid-template-columns: 18px 1fr;
    gap: 8px;
    padding: 4px 0;
    line-height: 1.45;
  }
  .pv b {
    font-weight: var(--w-bold);
  }
  .pv .x {
    color: var(--bad);
  }
  .pv p {
    font-size: var(--t-12);
    margin-top: 6px;
  }
  textarea {
    border: 1px solid var(--ctl);
    border-radius: var(--r-2);
    background: var(--surface);
    padding: 6px 10px;
    width: 100%;
    min-height: 58px;
    resize: vertical;
  }
  textarea[aria-invalid] {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  textarea:focus-visible {
    box-shadow: var(--focus);
  }
  .wrong {
    color: var(--bad);
    font-size: var(--t-13);
    display: flex;
    gap: 6px;
    align-items: baseline;
    margin-top: 4px;
  }
  .foot {
    padding: 10px 16px 14px;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .foot .btn {
    white-space: normal;
    min-height: 36px;
  }
  :host([big]) :is(.blk, .foot) {
    padding-left: 0;
    padding-right: 0;
  }
  :host([big]) .pv {
    border: 0;
    border-radius: var(--r-2);
    font-size: var(--t-14);
  }
  :host([big]) :is(h2, h3, label, .pv p, .wrong) {
    font-size: var(--t-14);
  }
  :host([big]) .btn {
    min-height: 44px;
    font-size: var(--t-16);
  }
  :host([big]) .foot .btn:first-child {
    flex: 1;
  }
  @media (max-width: 759px) {
    .acts .btn {
      min-height: 44px;
    }
    .foot .btn:first-child {
      flex: 1;
    }
  }
`;
