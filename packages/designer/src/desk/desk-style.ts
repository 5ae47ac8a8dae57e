import { css } from 'lit';

/** The look of the desk: three columns on a screen, one at a time on a phone. */
export const deskStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .pad {
    margin: 24px;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 16px;
    min-height: 44px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
    flex: none;
  }
  .pick select {
    min-height: var(--ctl-h);
    border: 1px solid var(--ctl);
    border-radius: var(--r-2);
    background: var(--surface);
    padding: 0 8px;
    font-weight: var(--w-med);
    max-width: 260px;
  }
  .strip nav {
    display: flex;
    gap: 2px;
    overflow-x: auto;
    scrollbar-width: none;
    min-width: 0;
    padding: 4px;
    position: relative;
  }
  .strip a {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 32px;
    padding: 0 9px;
    border-radius: var(--r-2);
    text-decoration: none;
    color: var(--ink-2);
    font-size: var(--t-13);
    white-space: nowrap;
    border: 1px solid transparent;
  }
  .strip a:hover {
    background: var(--hover);
  }
  .strip a[aria-current] {
    background: var(--accent-tint);
    border-color: var(--accent);
    color: var(--ink);
    font-weight: var(--w-bold);
  }
  .n {
    position: relative;
    background: var(--sunken);
    border-radius: var(--r-full);
    padding: 0 6px;
    font-size: var(--t-12);
    font-weight: var(--w-bold);
    color: var(--ink);
  }
  .m {
    display: grid;
    grid-template-columns: 252px minmax(0, 1fr) 372px;
    flex: 1;
    min-height: 0;
  }
  .list {
    background: var(--surface-2);
    border-right: 1px solid var(--line);
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .pane-h {
    min-height: 34px;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    border-bottom: 1px solid var(--line);
    font-size: var(--t-13);
    background: var(--surface);
    flex: none;
  }
  .list ul {
    flex: 1;
    overflow: auto;
    min-height: 0;
    scrollbar-width: thin;
  }
  .list a {
    padding: 9px 12px 9px 14px;
    border-bottom: 1px solid var(--line);
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 0 8px;
    align-items: center;
    position: relative;
    text-decoration: none;
    color: inherit;
  }
  .list a:hover {
    background: var(--hover);
  }
  .list a:focus-visible {
    box-shadow: inset 0 0 0 2px var(--accent);
    border-radius: 0;
  }
  .list a b {
    font-weight: var(--w-med);
  }
  .list .s2 {
    grid-column: 2;
    font-size: var(--t-12);
    color: var(--ink-3);
  }
  .list a.on {
    background: var(--surface);
  }
  .list a.on b {
    font-weight: var(--w-bold);
  }
  .list a.on::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: 3px;
    background: var(--accent);
  }
  .keys {
    padding: 8px 12px;
    border-top: 1px solid var(--line);
    font-size: var(--t-12);
  }
  kbd {
    font: inherit;
    font-size: var(--t-11);
    border: 1px solid var(--line);
    border-radius: 3px;
    padding: 0 4px;
    background: var(--surface);
  }
  .task {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  .task lianban-task {
    flex: 1;
  }
  .back {
    display: none;
  }
  .act {
    background: var(--surface);
    border-left: 1px solid var(--line);
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .rest {
    grid-column: 2 / 4;
    padding: 24px;
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .rest .blank {
    max-width: 560px;
  }
  .note {
    font-size: var(--t-13);
  }
  @media (min-width: 1500px) {
    .m {
      grid-template-columns: 290px minmax(0, 1fr) 430px;
    }
  }
  @media (max-width: 1099px) {
    .m {
      grid-template-columns: 220px minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
      overflow: auto;
    }
    .list {
      grid-row: 1 / 3;
    }
    .rest {
      grid-column: 2;
    }
    .act {
      border-left: 0;
      border-top: 1px solid var(--line);
    }
  }
  @media (max-width: 759px) {
    :host {
      height: auto;
    }
    .strip {
      flex-direction: column;
      align-items: stretch;
      gap: 0;
      padding: 6px 8px;
    }
    .strip.busy {
      display: none;
    }
    .pick select {
      max-width: none;
      width: 100%;
      min-height: 44px;
    }
    .strip a {
      min-height: 44px;
    }
    .m {
      display: block;
    }
    .working .list {
      display: none;
    }
    .list {
      border-right: 0;
    }
    .keys {
      display: none;
    }
    .list a {
      min-height: 56px;
    }
    .back {
      display: flex;
      align-items: center;
      gap: 4px;
      min-height: 44px;
      padding: 0 12px;
      text-decoration: none;
      background: var(--surface);
    }
    .rest {
      padding: 12px;
    }
  }
`;
