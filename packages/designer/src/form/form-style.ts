import { css } from 'lit';

/** The look of a generated form. */
export const formStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s-4);
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .field > label,
  legend {
    font-weight: var(--w-med);
    color: var(--ink);
    padding: 0;
  }
  .must {
    font-weight: var(--w-reg);
    font-size: var(--t-12);
    color: var(--ink-3);
    margin-left: 8px;
  }
  .hint {
    font-size: var(--t-13);
    color: var(--ink-3);
  }
  .wrong {
    font-size: var(--t-13);
    color: var(--bad);
    display: flex;
    gap: 6px;
    align-items: baseline;
  }
  .inp {
    min-height: var(--ctl-h);
    border: 1px solid var(--ctl);
    border-radius: var(--r-2);
    background: var(--surface);
    padding: 0 10px;
    width: 100%;
  }
  .inp.narrow {
    max-width: 200px;
  }
  .with-unit {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .unit {
    color: var(--ink-2);
    white-space: nowrap;
  }
  .err .inp {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .err .inp:focus-visible {
    box-shadow: var(--focus);
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
  }
  .radios label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--ctl-h);
    cursor: pointer;
  }
  .radios input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  .radios input:focus-visible {
    border-radius: 50%;
  }
  .files {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 6px;
  }
  .files ul {
    width: 100%;
  }
  .files li {
    display: flex;
    gap: 8px;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .pick {
    position: relative;
  }
  .pick:focus-within {
    box-shadow: var(--focus);
  }
  .nested {
    border-left: 2px solid var(--line-2);
    padding: 4px 0 4px 14px;
    display: flex;
    flex-direction: column;
    gap: var(--s-3);
    align-items: stretch;
  }
  .nested > .btn {
    align-self: flex-start;
  }
  .summary {
    border: 1px solid var(--bad-line);
    border-left: 4px solid var(--bad);
    background: var(--bad-tint);
    border-radius: var(--r-2);
    padding: 10px 14px;
  }
  .summary li {
    font-size: var(--t-13);
    padding-top: 4px;
  }
  .summary a {
    color: var(--bad);
    font-weight: var(--w-med);
  }
  .got {
    background: var(--sunken);
    border-radius: var(--r-2);
    padding: 10px 14px 4px;
  }
  .got h2 {
    font-size: var(--t-13);
    font-weight: var(--w-med);
    color: var(--ink-2);
    display: flex;
    gap: 6px;
    align-items: center;
    padding-bottom: 6px;
  }
  .got dl > div {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: baseline;
    border-top: 1px solid var(--line-2);
    padding: 7px 0;
  }
  .got dt small {
    display: block;
    font-size: var(--t-12);
    color: var(--ink-3);
  }
  .got dt {
    flex: 1;
  }
  .got dd {
    flex: none;
    max-width: 70%;
    text-align: right;
    overflow-wrap: anywhere;
  }
  :host([big]) {
    font-size: var(--t-16);
    gap: var(--s-5);
  }
  :host([big]) .inp {
    min-height: 44px;
  }
  :host([big]) :is(.must, .hint, .wrong, .summary li, .got h2, .got dt small) {
    font-size: var(--t-14);
  }
  :host([big]) .radios label {
    min-height: 44px;
  }
  .got .mut {
    color: var(--ink-3);
  }
`;
