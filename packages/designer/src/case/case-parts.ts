import { html, nothing, type TemplateResult } from 'lit';
import type { Case, CaseItem, CaseQuery, CaseStep, FlowDetail, FlowStep, HistoryEntry } from '../app/wire.ts';
import { type IconName, icon } from '../look/icon.ts';
import { type Light, light, pill } from '../look/light.ts';
import { type Seal, seal } from '../look/seal.ts';
import { sourceOf } from '../services/source-of.ts';
import { term, type Words } from '../words/language.ts';
import { clockOf, dayOf, momentOf } from '../words/moment.ts';
import { isSettled, itemLight } from './item-light.ts';

/** What the parts of a case's page are drawn from. */
export interface CaseView {
  readonly words: Words;
  readonly one: Case;
  readonly flow: FlowDetail;
  readonly seals: ReadonlyMap<string, Seal>;
  readonly now: number;
}

/** 各个事项: each with its light, its word and what it waits for. */
export function showItems(view: CaseView): TemplateResult {
  const { words, one, flow, seals } = view;
  return html`<section class="lst">
    <h2>${words.track.items}</h2>
    <ul>
      ${one.items.map((item) => {
        const written = flow.items.find((candidate) => candidate.name === item.name);
        return html`<li class=${item.status === 'notApplicable' || item.status === 'notProceeded' ? 'off' : ''}>
          ${light(itemLight(item.status))}
          <b>${item.name}</b>
          <span class="st">${term(words.item, item.status)}</span>
          <small>${written === undefined ? nothing : html`${seal(seals, written.authority, 's')}${written.authority}`}${itemNote(view, item)}</small>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** 走到哪里了: the flow's own lines, each done, in hand or still to come. */
export function showSteps(view: CaseView): TemplateResult {
  const { words, one, flow, seals } = view;
  const closed = one.status === 'finished' || one.status === 'archived';
  return html`<section class="sec">
    <h2>${words.track.steps}</h2>
    <ol class="steps">
      ${flow.steps.map((step) => {
        const state = stepState(view, step);
        return html`<li class=${state.light}>
          ${
            step.party === undefined
              ? html`<span class="seal sys">${icon(stepIcons[step.kind] ?? 'join', 's')}</span>`
              : seal(seals, step.party)
          }
          <span class="tx"><span class="who">${step.party === undefined ? '' : `${step.party} `}${wordOf(words, step)}</span> <b>${nameOf(words, step)}</b></span>
          ${closed && state.light === 'none' ? html`<span class="pill">—</span>` : pill(state.light, state.word)}
        </li>`;
      })}
    </ol>
  </section>`;
}

/** 证照和文书. */
export function showCertificates({ words, one, now }: CaseView): TemplateResult | typeof nothing {
  if (one.certificates.length === 0) return nothing;
  return html`<section class="sec">
    <h2>${words.track.certificates}</h2>
    <ul class="papers">
      ${one.certificates.map(
        (paper) =>
          html`<li>
            ${icon('paper')}<b>${paper.name}</b>${
              paper.number === undefined ? nothing : html`<span class="mut2">${words.track.certificateNumber(paper.number)}</span>`
            }<span class="grow"></span
            >${paper.at === undefined ? nothing : html`<span class="mut">${momentOf(words, paper.at, now)}</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** 谁用了我的数据: every query, its purpose, what it may bring, and how it ended. */
export function showQueries(view: CaseView): TemplateResult {
  const { words, one } = view;
  return html`<section class="sec">
    <h2>${words.track.queries}<small>${words.track.queriesCount(one.queries.length)}</small></h2>
    ${
      one.queries.length === 0
        ? html`<p class="nil">${words.track.queriesEmpty}</p>`
        : html`<div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">${words.track.queryTime}</th>
                <th scope="col">${words.track.querySource}</th>
                <th scope="col">${words.track.queryWhy}</th>
                <th scope="col">${words.track.queryWhat}</th>
                <th scope="col">${words.track.queryResult}</th>
              </tr>
            </thead>
            <tbody>
              ${one.queries.map((query) => queryRow(view, query))}
            </tbody>
          </table>
        </div>`
    }
  </section>`;
}

/** 谁在什么时候做了什么, latest first. */
export function showHistory({ words, one, now }: CaseView): TemplateResult {
  return html`<section class="sec">
    <h2>${words.track.log}</h2>
    ${
      one.history.length === 0
        ? html`<p class="nil">${words.track.logEmpty}</p>`
        : html`<ol class="log">
          ${[...one.history].reverse().map(
            (entry) =>
              html`<li>
                <time datetime=${new Date(entry.at).toISOString()}>${momentOf(words, entry.at, now)}</time>
                <span><b>${entry.party ?? words.track.platform}</b> ${sentence(words, entry)}</span>
                ${entry.reason === undefined ? nothing : html`<span class="reason">${words.task.reason}${words.punctuation.colon}${entry.reason}</span>`}
              </li>`,
          )}
        </ol>`
    }
  </section>`;
}

const stepIcons: Readonly<Record<string, IconName>> = {
  query: 'data',
  joint: 'join',
  serve: 'send',
  send: 'send',
  notify: 'send',
  push: 'send',
  rate: 'star',
  end: 'flag',
  stop: 'flag',
  upload: 'up',
  choose: 'fork',
  together: 'fork',
  include: 'fork',
  await: 'clock',
  issueCertificate: 'paper',
  issueDocument: 'paper',
};

function wordOf(words: Words, step: FlowStep): string {
  if (step.word !== undefined) return term(words.said, step.word);
  if (step.verb !== undefined) return term(words.work, step.verb);
  return Object.hasOwn(words.step, step.kind) ? term(words.step, step.kind) : words.step.other;
}

function nameOf(words: Words, step: FlowStep): string {
  if (step.name.startsWith('$')) return term(words.standard, step.name.slice(1));
  return step.kind === 'joint' && step.name === '' ? words.step.allItems : step.name;
}

function itemNote({ words, one, flow, now }: CaseView, item: CaseItem): string {
  if (item.reason !== undefined) return ` · ${term(words.because, item.reason)}`;
  const written = flow.items.find((candidate) => candidate.name === item.name);
  const task = one.tasks.find(
    (candidate) => candidate.item === item.name && candidate.party === written?.authority && candidate.due !== undefined,
  );
  if (task?.due !== undefined) return ` · ${words.time.before(momentOf(words, task.due, now))}`;
  if (item.status !== 'waiting' || written === undefined) return '';
  const missing = written.after.filter((name) => {
    const other = one.items.find((candidate) => candidate.name === name);
    return other !== undefined && itemLight(other.status) !== 'ok';
  });
  return missing.length === 0 ? '' : ` · ${words.apply.waitsFor(missing.join(words.punctuation.list))}`;
}

function stepState(view: CaseView, step: FlowStep): { light: Light; word: string } {
  const { words, one, now } = view;
  const done = (at: number | undefined): { light: Light; word: string } => ({
    light: 'ok',
    word: at === undefined ? words.track.done : dayOf(words, at, now),
  });
  const notYet: { light: Light; word: string } = { light: 'none', word: words.track.notYet };
  switch (step.kind) {
    case 'end':
    case 'stop':
      return one.ending === step.name && one.finishedAt !== undefined ? done(one.finishedAt) : notYet;
    case 'joint':
      return jointState(view) ?? notYet;
    case 'serve': {
      // Recorded is not delivered: nobody carries it until a courier is connected.
      const sent = one.sent.find((entry) => entry.kind === 'deliver');
      if (sent === undefined) return notYet;
      return sent.state === 'recorded' ? { light: 'run', word: words.track.recorded } : done(sent.at);
    }
    case 'rate': {
      if (!one.sent.some((entry) => entry.kind === 'invite')) return notYet;
      return one.rateable ? { light: 'run', word: words.track.invited } : { light: 'ok', word: words.track.rated };
    }
    case 'query': {
      const asked = one.queries.findLast((query) => query.data === step.name);
      return asked === undefined ? notYet : askedState(view, asked);
    }
    default: {
      const begun = one.steps.findLast((candidate) => candidate.name === step.name && candidate.state !== 'left');
      return begun === undefined ? notYet : begunState(view, begun);
    }
  }
}

function jointState({ words, one }: CaseView): { light: Light; word: string } | undefined {
  if (one.items.every((item) => item.status === 'waiting' || item.status === 'notApplicable')) return undefined;
  const settled = one.items.filter((item) => isSettled(item.status)).length;
  if (settled < one.items.length) return { light: 'run', word: `${settled} / ${one.items.length}` };
  return { light: one.items.some((item) => itemLight(item.status) === 'bad') ? 'bad' : 'ok', word: words.track.done };
}

function askedState({ words }: CaseView, asked: CaseQuery): { light: Light; word: string } {
  const outcome = asked.outcome ?? 'pending';
  return { light: outcome === 'found' ? 'ok' : outcome === 'pending' ? 'run' : 'warn', word: term(words.found, outcome) };
}

function begunState({ words, now }: CaseView, begun: CaseStep): { light: Light; word: string } {
  if (begun.state === 'running') return { light: 'run', word: words.track.inHand };
  const outcome = begun.outcome === undefined ? words.track.done : term(words.did, begun.outcome);
  const bad = begun.outcome !== undefined && ['disagreed', 'refused', 'denied', 'untrue', 'failed', 'sentBack'].includes(begun.outcome);
  return { light: bad ? 'bad' : 'ok', word: `${outcome} ${momentOf(words, begun.endedAt ?? begun.at, now)}` };
}

function queryRow({ words, flow, now }: CaseView, query: CaseQuery): TemplateResult {
  const data = flow.data.find((candidate) => candidate.name === query.data);
  const outcome = query.outcome ?? 'pending';
  const tint: Light = outcome === 'found' ? 'ok' : outcome === 'pending' ? 'run' : 'warn';
  const brings = data === undefined ? '' : data.mode === 'verify' ? words.apply.verdictOnly : data.only.join(words.punctuation.list);
  return html`<tr>
    <td class="nw mut">${dayOf(words, query.at, now)} ${clockOf(query.at)}</td>
    <td><b>${query.data}</b>${data === undefined ? nothing : html`<small>${sourceOf(data)}</small>`}</td>
    <td class="mut2">${query.purpose ?? data?.purpose ?? ''}${data?.basis === undefined ? nothing : html`<small>${data.basis}</small>`}</td>
    <td class="mut2">${outcome === 'found' ? brings : '—'}</td>
    <td>${pill(tint, term(words.found, outcome))}</td>
  </tr>`;
}

function sentence(words: Words, entry: HistoryEntry): string {
  const step = entry.step === undefined ? '' : `${words.punctuation.quoteOpen}${entry.step}${words.punctuation.quoteClose}`;
  const what = Object.hasOwn(words.event, entry.kind) ? term(words.event, entry.kind) : words.event.other;
  const outcome = entry.outcome === undefined ? '' : `${words.punctuation.colon}${term({ ...words.did, ...words.found }, entry.outcome)}`;
  return `${entry.kind === 'complete' ? '' : what}${entry.kind === 'complete' || step === '' ? '' : ' '}${step}${outcome}`;
}
