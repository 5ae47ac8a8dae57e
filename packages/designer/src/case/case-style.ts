import { css } from 'lit';

/** The look of a case's page: a citizen's column, and beside it the record. */
export const caseStyle = css`
  :host {
    display: block;
    max-width: 1280px;
    margin: 0 auto;
    padding: 24px 24px 48px;
  }
  .cols {
    display: grid;
    grid-template-columns: 400px minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .left {
    font-size: var(--t-16);
    display: grid;
    gap: 12px;
  }
  .right {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .sum {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    padding: 14px 16px;
  }
  .sum h1 {
    font-size: 22px;
    line-height: 1.35;
  }
  .sum p {
    color: var(--ink-2);
    font-size: var(--t-14);
    margin-top: 2px;
  }
  .sum .id {
    color: var(--ink-3);
    overflow-wrap: anywhere;
  }
  .pg {
    display: flex;
    gap: 4px;
    margin: 12px 0 6px;
  }
  .pg i {
    height: 6px;
    border-radius: 3px;
    background: var(--sunken);
    flex: 1;
  }
  .pg .ok {
    background: var(--ok);
  }
  .pg .bad {
    background: var(--bad);
  }
  .pg .hold {
    background: var(--warn-solid);
  }
  .pg .run {
    background: repeating-linear-gradient(90deg, var(--accent) 0 8px, var(--accent-tint-2) 8px 12px);
  }
  .needs {
    display: grid;
    gap: 12px;
  }
  .need {
    background: var(--surface);
    border: 1px solid var(--warn-line);
    border-left: 4px solid var(--warn-solid);
    border-radius: var(--r-2);
    padding: 12px 14px;
  }
  .need.other {
    border-color: var(--line-2);
    border-left-color: var(--accent);
  }
  .need.bad {
    border-color: var(--bad-line);
    border-left-color: var(--bad);
  }
  .need h2 {
    font-size: var(--t-16);
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .need p {
    font-size: var(--t-14);
    color: var(--ink-2);
    margin: 3px 0 10px;
  }
  .need .asked {
    color: var(--ink);
    margin-bottom: 0;
    overflow-wrap: anywhere;
  }
  .need .btn {
    width: 100%;
    min-height: 44px;
    font-size: var(--t-16);
  }
  .working {
    display: flex;
    gap: 10px;
    align-items: baseline;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    padding: 12px 14px;
    font-size: var(--t-14);
  }
  .lst {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r-2);
  }
  .lst h2 {
    padding: 9px 14px 5px;
    color: var(--ink-2);
  }
  .lst li {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 0 8px;
    padding: 9px 14px;
    border-top: 1px solid var(--line);
    align-items: center;
  }
  .lst b {
    font-weight: var(--w-med);
  }
  .lst .off b {
    color: var(--ink-3);
  }
  .lst .st {
    font-size: var(--t-14);
    color: var(--ink-2);
  }
  .lst small {
    grid-column: 2 / 4;
    font-size: var(--t-13);
    color: var(--ink-3);
  }
  .lst .seal {
    margin-right: 6px;
    vertical-align: -4px;
  }
  .away {
    justify-self: start;
  }
  .ask {
    display: grid;
    gap: 8px;
    padding: 14px;
  }
  .ask label {
    font-size: var(--t-14);
    color: var(--ink-2);
  }
  .ask .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  textarea {
    border: 1px solid var(--ctl);
    border-radius: var(--r-2);
    background: var(--surface);
    padding: 6px 10px;
    width: 100%;
    resize: vertical;
  }
  .stars {
    padding: 12px 14px;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .steps {
    padding: 6px 14px 8px;
  }
  .steps li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-height: 40px;
    padding: 4px 0;
    position: relative;
  }
  .steps li + li::before {
    content: '';
    position: absolute;
    left: 11px;
    top: -8px;
    height: 16px;
    width: 2px;
    background: var(--line-2);
  }
  .steps .seal {
    position: relative;
    z-index: 1;
  }
  .steps .seal.sys {
    background: var(--surface);
  }
  .steps .tx {
    flex: 1 1 150px;
  }
  .steps .who {
    color: var(--ink-2);
    font-size: var(--t-13);
  }
  .steps .pill {
    margin-left: auto;
  }
  .steps .none b {
    font-weight: var(--w-reg);
    color: var(--ink-2);
  }
  .papers li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    padding: 8px 14px;
  }
  .papers li + li {
    border-top: 1px solid var(--line);
  }
  .papers b {
    font-weight: var(--w-med);
  }
  .nil {
    padding: 10px 14px;
    color: var(--ink-3);
    font-size: var(--t-13);
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--t-13);
  }
  th {
    text-align: left;
    font-weight: var(--w-med);
    color: var(--ink-3);
    font-size: var(--t-12);
    padding: 6px 14px;
    white-space: nowrap;
  }
  td {
    padding: 6px 14px;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }
  td b {
    font-weight: var(--w-med);
  }
  td small {
    display: block;
    font-size: var(--t-12);
    color: var(--ink-3);
  }
  .log li {
    display: grid;
    grid-template-columns: 108px 1fr;
    gap: 0 12px;
    padding: 7px 14px;
    font-size: var(--t-13);
  }
  .log li + li {
    border-top: 1px solid var(--line);
  }
  .log time {
    color: var(--ink-3);
    white-space: nowrap;
  }
  .log b {
    font-weight: var(--w-med);
  }
  .log .reason {
    grid-column: 2;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  @media (max-width: 959px) {
    .cols {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 759px) {
    :host {
      padding: 0 0 32px;
    }
    .left > .sum {
      border-radius: 0;
      border-width: 0 0 1px;
      margin: 0 -12px;
    }
    .cols {
      padding: 0 12px;
      gap: 12px;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px 10px;
      padding: 10px 14px;
      border-top: 1px solid var(--line);
    }
    td {
      border: 0;
      padding: 0;
    }
    td:nth-child(1) {
      order: 4;
    }
    td:nth-child(2) {
      order: 1;
      font-size: var(--t-14);
    }
    td:nth-child(3) {
      order: 3;
      grid-column: 1 / 3;
    }
    td:nth-child(4) {
      order: 5;
      text-align: right;
    }
    td:nth-child(5) {
      order: 2;
      justify-self: end;
    }
    .wide {
      overflow-x: visible;
    }
  }
`;
