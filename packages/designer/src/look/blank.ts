import { css } from 'lit';

/** Empty, loading and failed places. */
export const blank = css`
  .blank {
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    background: var(--surface);
    min-height: 118px;
    padding: 16px 20px;
    display: flex;
    flex-direction: column;
    gap: var(--s-2);
    align-items: flex-start;
    justify-content: center;
  }
  .blank p {
    font-size: var(--t-13);
    color: var(--ink-2);
    max-width: 42em;
  }
  .blank .row {
    display: flex;
    gap: var(--s-2);
    flex-wrap: wrap;
  }
  .blank.waiting {
    justify-content: flex-start;
    opacity: 0;
    animation: appear 1ms linear 300ms forwards;
  }
  .bar {
    height: 12px;
    width: 70%;
    border-radius: var(--r-1);
    background: var(--sunken);
  }
  .bar.long {
    width: 92%;
  }
  .bar.short {
    width: 54%;
  }
  .banner {
    display: flex;
    gap: 10px;
    align-items: center;
    background: var(--warn-tint);
    border: 1px solid var(--warn-line);
    border-radius: var(--r-2);
    padding: 7px 12px;
    font-size: var(--t-13);
    margin-bottom: var(--s-3);
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
`;
