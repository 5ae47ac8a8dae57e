import { type Place, place } from '../base/place.ts';
import type { NameTable } from '../formula/name-table.ts';
import { namesRead } from '../formula/names-read.ts';
import type { Flow } from '../model/flow.ts';
import type { Formula } from '../model/formula.ts';
import type { Exchanged, Extra, Said, Sentence, Slot } from '../text/sentence.ts';
import { quotePairs } from '../text/tokens.ts';
import { inside, listed, quotedAt, type View, wholeQuoted } from '../text/view.ts';
import { extraNameSlotOf, type NameSlot, nameSlotOf } from './name-slots.ts';
import { pathParts } from './path-parts.ts';
import { keyOf, type Mention, type MentionedThing, type NamedThing, type Owner, type SymbolKind } from './symbol.ts';
import { type ThingsOfPath, valueNames } from './value-names.ts';

/** What mentions are gathered from. */
export interface Gathered {
  readonly source: string;
  readonly sentences: readonly Sentence[];
  readonly flow: Flow | null;
  readonly names: NameTable;
  /** The line a sentence stands on, as patterns look at it. */
  readonly viewOf: (sentence: Sentence) => View | null;
}

/** Every place of a text where a thing of the flow is named, in the order of the text. */
export function mentionsOf(gathered: Gathered): readonly Mention[] {
  const gatherer = new Gatherer(gathered);
  for (const sentence of gathered.sentences) gatherer.sentence(sentence, []);
  const declared = new Set(gatherer.found.flatMap(({ things }) => things.filter((thing) => thing.declares).map(keyOf)));
  return gatherer.found
    .map((mention) =>
      mention.isGuess ? { ...mention, things: mention.things.filter((thing) => declared.has(keyOf(thing))).slice(0, 1) } : mention,
    )
    .filter(({ things }) => things.length > 0)
    .map(({ things, place: at, closer, spelling, sentence }) => ({ things, place: at, closer, spelling, sentence }))
    .sort((one, other) => one.place.from - other.place.from);
}

interface Raw extends Mention {
  readonly isGuess: boolean;
}

class Gatherer {
  readonly found: Raw[] = [];
  private readonly gathered: Gathered;
  private readonly thingsOf: ThingsOfPath;

  constructor(gathered: Gathered) {
    this.gathered = gathered;
    this.thingsOf = gathered.flow === null ? (path) => path.map(() => null) : valueNames(gathered.flow, gathered.names);
  }

  sentence(sentence: Sentence, within: readonly Sentence[]): void {
    for (const [name, slot] of sentence.slots)
      this.slot(slot, { sentence, name, names: mainSlot(sentence, name), owner: ownerOf(sentence, within) });
    for (const extra of sentence.extras) this.extra(extra, sentence);
    for (const child of sentence.children) this.sentence(child, [sentence, ...within]);
  }

  private extra(extra: Extra, sentence: Sentence): void {
    for (const [name, slot] of extra.slots) {
      if (slot.kind === 'weights') this.weights(extra, sentence);
      else this.slot(slot, { sentence, name, names: extraNameSlotOf(extra.id, name, sentence.id), owner: null });
    }
  }

  private slot(slot: Slot, at: Standing): void {
    switch (slot.kind) {
      case 'text':
        this.word(slot.said, at);
        break;
      case 'texts':
        for (const said of slot.said) this.word(said, at);
        break;
      case 'exchanges':
        for (const one of slot.exchanges) this.exchange(one, at);
        break;
      case 'path':
        this.path(slot.path, slot.place, at);
        break;
      case 'paths':
        for (const { path, place: where } of slot.paths) this.path(path, where, at);
        break;
      case 'formula':
        this.formula(slot.formula, at);
        break;
      case 'formulas':
        for (const formula of slot.formulas) this.formula(formula, at);
        break;
      case 'constraint':
        this.formula(slot.constraint.value, at);
        break;
      case 'message':
        for (const piece of slot.pieces) if (piece.kind === 'value') this.formula(piece.formula, at);
        break;
      case 'number':
      case 'duration':
      case 'word':
      case 'outcome':
      case 'label':
      case 'type':
      case 'value':
      case 'weights':
        break;
    }
  }

  private word(said: Said, { names, sentence, owner }: Standing): void {
    if (names === null || said.place === undefined || said.text === '') return;
    const thing = (kind: SymbolKind, declares: boolean): MentionedThing => ({
      kind,
      name: said.text,
      declares,
      ...(kind === 'field' && owner !== null ? { owner } : {}),
    });
    const things = [...names.uses.map((kind) => thing(kind, false)), ...names.makes.map((kind) => thing(kind, true))];
    this.add({ things, place: said.place, closer: this.closerAt(said.place), spelling: 'word', sentence, isGuess: names.isGuess });
  }

  private exchange(one: Exchanged, at: Standing): void {
    if (one.kind === 'value') this.path(one.path, one.place, at);
    if (one.kind === 'value' || one.place === undefined) return;
    const kind: SymbolKind = one.of === 'certificate' || one.of === 'document' ? 'paper' : one.of;
    const inner = place(one.place.from + 1, Math.max(one.place.from + 1, one.place.to - 1));
    const declares = at.sentence.id === 'outputs';
    this.add({
      things: [{ kind, name: one.name, declares }],
      place: inner,
      closer: this.closerAt(inner),
      spelling: 'word',
      sentence: at.sentence,
      isGuess: false,
    });
  }

  private path(path: readonly string[], at: Place | undefined, { sentence }: Standing): void {
    if (at === undefined) return;
    const data = sentence.id === 'givenAnswer' ? sentence.slots.get('data') : undefined;
    const things =
      data?.kind === 'text'
        ? path.map((name, index): NamedThing | null =>
            index === 0 ? { kind: 'field', name, owner: { kind: 'data', name: data.said.text } } : null,
          )
        : this.thingsOf(path);
    this.parts(path, { at, things, sentence });
  }

  private formula(formula: Formula, { sentence }: Standing): void {
    for (const read of namesRead(formula, this.gathered.names)) {
      const at = read.formula.place;
      if (at !== undefined) this.parts(read.path, { at, things: this.thingsOf(read.path, read.means), sentence });
    }
  }

  private parts(
    path: readonly string[],
    { at, things, sentence }: { readonly at: Place; readonly things: readonly (NamedThing | null)[]; readonly sentence: Sentence },
  ): void {
    for (const [index, part] of pathParts(this.gathered.source, at, path).entries()) {
      const thing = things[index];
      if (thing !== undefined && thing !== null)
        this.add({
          things: [{ ...thing, declares: false }],
          place: part.place,
          closer: part.closer,
          spelling: 'path',
          sentence,
          isGuess: false,
        });
    }
  }

  /** 权重 消防 2、住建 1: the parties before the numbers. */
  private weights(extra: Extra, sentence: Sentence): void {
    const view = this.gathered.viewOf(sentence);
    if (view === null || extra.place === undefined) return;
    const first = view.text.indexOf(' ', extra.place.from);
    for (const entry of first < 0 ? [] : listed(view, { from: first + 1, to: extra.place.to })) {
      const cut = view.text.lastIndexOf(' ', entry.to);
      const whole = { from: entry.from, to: cut > entry.from ? cut : entry.to };
      const token = wholeQuoted(view, whole) ?? quotedAt(view, whole.from);
      const at = token === undefined ? whole : inside(token);
      this.add({
        things: [{ kind: 'party', name: view.source.slice(at.from, at.to), declares: false }],
        place: place(at.from, at.to),
        closer: this.closerAt(at),
        spelling: 'word',
        sentence,
        isGuess: false,
      });
    }
  }

  private closerAt({ from, to }: Place): string | null {
    const closer = quotePairs.get(this.gathered.source.charAt(from - 1));
    return closer !== undefined && this.gathered.source.charAt(to) === closer ? closer : null;
  }

  private add(mention: Raw): void {
    if (mention.place.to > mention.place.from && mention.things.length > 0) this.found.push(mention);
  }
}

interface Standing {
  readonly sentence: Sentence;
  readonly name: string;
  readonly names: NameSlot | null;
  readonly owner: Owner | null;
}

/** The names in a statement's own slots: 步骤「y」 takes the step's name away from them, 填写 names a form besides. */
function mainSlot(sentence: Sentence, name: string): NameSlot | null {
  const slot = nameSlotOf(sentence.id, name);
  if (slot === null || !slot.makes.includes('step')) return slot;
  const verb = sentence.slots.get('verb');
  const uses: readonly SymbolKind[] = sentence.id === 'task' && verb?.kind === 'word' && verb.id === 'fill' ? ['form'] : slot.uses;
  const isRenamed = sentence.extras.some(({ id }) => id === 'stepName');
  return { ...slot, uses, makes: isRenamed ? slot.makes.filter((kind) => kind !== 'step') : slot.makes };
}

/** What a field in a list belongs to. */
function ownerOf(sentence: Sentence, within: readonly Sentence[]): Owner | null {
  if (sentence.id !== 'field') return null;
  for (const holder of within) {
    const name = holder.slots.get(holder.id === 'receive' || holder.id === 'await' ? 'message' : 'name');
    if (name?.kind !== 'text') continue;
    if (holder.id === 'form' || holder.id === 'data') return { kind: holder.id, name: name.said.text };
    if (holder.id === 'receive' || holder.id === 'await') return { kind: 'message', name: name.said.text };
  }
  return null;
}
