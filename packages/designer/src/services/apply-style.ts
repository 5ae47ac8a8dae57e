import { css } from 'lit';

/** The look of the page before applying. */
export const applyStyle = css`
  :host {
    display: block;
    max-width: 1120px;
    margin: 0 auto;
    padding: 28px 24px 48px;
  }
  h1 {
    font-size: var(--t-26);
    margin-bottom: 20px;
  }
  .cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 420px;
    gap: 20px;
    align-items: start;
  }
  .how {
    display: grid;
    gap: 12px;
  }
  .rows li {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 7px 14px;
    min-height: 44px;
  }
  .rows li + li {
    border-top: 1px solid var(--line);
  }
  .rows b {
    font-weight: var(--w-med);
    display: block;
  }
  .rows small {
    font-size: var(--t-12);
    color: var(--ink-3);
  }
  .rows .chip {
    white-space: normal;
    max-width: 45%;
  }
  .who {
    position: sticky;
    top: 20px;
  }
  .who > *:not(h2) {
    margin: 0 16px 14px;
  }
  .note {
    display: flex;
    gap: 8px;
    align-items: baseline;
    font-size: var(--t-13);
    color: var(--ink-2);
    padding-top: 12px;
  }
  fieldset {
    display: grid;
    gap: 6px;
  }
  fieldset label {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 0 12px;
    border: 1px solid var(--line-2);
    border-radius: var(--r-2);
    cursor: pointer;
  }
  fieldset label:hover {
    background: var(--hover);
  }
  fieldset label.on {
    border-color: var(--accent);
    background: var(--accent-tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  fieldset label.on .mut {
    color: var(--ink-2);
  }
  fieldset label:focus-within {
    box-shadow: var(--focus);
  }
  fieldset input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  fieldset input:focus-visible {
    box-shadow: none;
  }
  .mut {
    font-size: var(--t-13);
  }
  .own {
    display: grid;
    gap: 4px;
  }
  .own label {
    font-size: var(--t-13);
    color: var(--ink-2);
  }
  .inp {
    min-height: 40px;
    border: 1px solid var(--ctl);
    border-radius: var(--r-2);
    background: var(--surface);
    padding: 0 10px;
    width: 100%;
  }
  .wrong {
    color: var(--bad);
    font-size: var(--t-13);
    display: flex;
    gap: 6px;
    align-items: baseline;
  }
  form .btn {
    width: calc(100% - 32px);
    min-height: 44px;
    font-size: var(--t-16);
  }
  @media (max-width: 899px) {
    .cols {
      grid-template-columns: minmax(0, 1fr);
    }
    .who {
      position: static;
      order: -1;
    }
  }
  @media (max-width: 759px) {
    :host {
      padding: 18px 12px 32px;
    }
    h1 {
      font-size: 22px;
      margin-bottom: 12px;
    }
  }
`;
