import type { CaseItem, FlowDetail, Task } from '../app/wire.ts';
import { isSettled, itemLight } from '../case/item-light.ts';
import { term, type Words } from '../words/language.ts';

/** One line of what an outcome would do, under the party it concerns. */
export interface PreviewLine {
  readonly party: string;
  /** Said in bold; in the colour of alarm when something is cancelled. */
  readonly strong: string;
  readonly bad: boolean;
  readonly rest: string;
}

/** What an outcome would do, one line a party, and how many items it cancels. */
export interface Preview {
  readonly lines: readonly PreviewLine[];
  readonly cancelled: number;
  /** The softer way, where there is one. */
  readonly softer: string;
}

/** What a preview is made from. */
export interface PreviewOf {
  readonly words: Words;
  readonly task: Task;
  readonly outcome: string;
  readonly flow: FlowDetail;
  readonly items: readonly CaseItem[];
}

/** Says, before an act, what it leads to: derived from the flow's own lines and from which item needs what of which. */
export function previewOf(of: PreviewOf): Preview {
  if (of.task.work !== 'item' || of.task.item === undefined) return leadPreview(of);
  const item = of.task.item;
  if (of.outcome === 'granted') return { lines: [...granted(of, item)], cancelled: 0, softer: '' };
  if (of.outcome === 'toCorrect') return { lines: corrects(of), cancelled: 0, softer: '' };
  return ends(of, item);
}

function* granted({ words, task, flow, items }: PreviewOf, item: string): Generator<PreviewLine> {
  const gives = flow.items.find((one) => one.name === item)?.gives ?? [];
  yield line(task.party, words.lead.itemGranted(item), gives.length === 0 ? '' : words.lead.gives(quoted(words, gives)));
  for (const next of flow.items) {
    if (!next.after.includes(item) || isOff(items, next.name)) continue;
    const rest = next.after.filter((name) => name !== item && !isGranted(items, name));
    yield line(
      next.authority,
      rest.length === 0 ? words.lead.opens(next.name) : words.lead.opensLater(next.name, rest.join(words.punctuation.list)),
      '',
    );
  }
}

function corrects({ words, flow }: PreviewOf): readonly PreviewLine[] {
  return [line(flow.applicant, '', words.lead.applicantCorrects), line('', '', words.lead.othersGoOn)];
}

function ends({ words, task, outcome, flow, items }: PreviewOf, item: string): Preview {
  const lost = dependentsOf(flow, item).filter((name) => !isOff(items, name));
  const rest = flow.items.filter((one) => one.name !== item && !lost.includes(one.name) && !isOff(items, one.name));
  const lines = [
    line(task.party, '', words.lead.itemEnds(item, term(words.did, outcome))),
    ...lost.map((name) => {
      const lostItem = flow.items.find((one) => one.name === name);
      const without = (lostItem?.after ?? []).filter((one) => one === item || lost.includes(one));
      return {
        party: lostItem?.authority ?? '',
        strong: words.lead.cancelled(name),
        bad: true,
        rest: words.lead.cancelledWhy(
          quoted(
            words,
            without.flatMap((one) => givesOf(flow, one)),
          ),
        ),
      };
    }),
    ...rest.map((one) => line(one.authority, '', words.lead.unaffected(one.name))),
    line(flow.applicant, '', words.lead.applicantGets),
  ];
  const softer = task.outcomes.includes('toCorrect') ? words.lead.softer(term(words.outcome, 'toCorrect')) : '';
  return { lines, cancelled: lost.length, softer };
}

function leadPreview({ words, task, outcome, flow }: PreviewOf): Preview {
  const lead = flow.leads.get(task.step)?.get(outcome) ?? { kind: 'goesOn' };
  const said = (): PreviewLine => {
    switch (lead.kind) {
      case 'return':
        return line('', words.lead.returns(lead.target), '');
      case 'jump':
        return line('', words.lead.jumps(lead.target), '');
      case 'stop':
        return {
          party: '',
          strong: words.lead.stops(lead.name, lead.result === undefined ? '' : term(words.result, lead.result)),
          bad: true,
          rest: '',
        };
      case 'goesOn':
        return line('', '', words.lead.goesOn);
    }
  };
  return { lines: [said()], cancelled: 0, softer: '' };
}

function dependentsOf(flow: FlowDetail, item: string): readonly string[] {
  const lost = new Set([item]);
  let grown = true;
  while (grown) {
    const size = lost.size;
    for (const one of flow.items) if (one.after.some((name) => lost.has(name))) lost.add(one.name);
    grown = lost.size > size;
  }
  lost.delete(item);
  return [...lost];
}

function isOff(items: readonly CaseItem[], name: string): boolean {
  const item = items.find((one) => one.name === name);
  return item !== undefined && isSettled(item.status);
}

function isGranted(items: readonly CaseItem[], name: string): boolean {
  const item = items.find((one) => one.name === name);
  return item === undefined || itemLight(item.status) === 'ok' || item.status === 'notApplicable';
}

function givesOf(flow: FlowDetail, item: string): readonly string[] {
  const gives = flow.items.find((one) => one.name === item)?.gives ?? [];
  return gives.length === 0 ? [item] : gives;
}

function quoted(words: Words, names: readonly string[]): string {
  return names.map((name) => `${words.punctuation.quoteOpen}${name}${words.punctuation.quoteClose}`).join(words.punctuation.list);
}

function line(party: string, strong: string, rest: string): PreviewLine {
  return { party, strong, bad: false, rest };
}
