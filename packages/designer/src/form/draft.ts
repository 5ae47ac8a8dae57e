import type { FieldLimit, TaskField, Value, ValueType } from '../app/wire.ts';
import { checked, readText, type Wrong } from './field-check.ts';

/** What stands in the controls of a form: text by place, file names by place, and how many entries each list has. */
export class Draft {
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #counts = new Map<string, number>();

  /** Puts what is already known into the controls, and leaves alone what somebody has typed. */
  fillFrom(fields: readonly TaskField[]): void {
    for (const field of fields) {
      if (field.entry === 'ask' && field.value !== undefined && !this.has(field.name)) this.#put(field.name, field.type, field.value);
    }
  }

  /** True when a control at this place, or below it, holds something. */
  has(place: string): boolean {
    const below = `${place}/`;
    return [...this.#texts.keys(), ...this.#files.keys()].some((key) => key === place || key.startsWith(below));
  }

  text(place: string): string {
    return this.#texts.get(place) ?? '';
  }

  setText(place: string, text: string): void {
    this.#texts.set(place, text);
  }

  files(place: string): readonly string[] {
    return this.#files.get(place) ?? [];
  }

  setFiles(place: string, names: readonly string[]): void {
    this.#files.set(place, names);
  }

  count(place: string): number {
    return this.#counts.get(place) ?? 1;
  }

  addEntry(place: string): void {
    this.#counts.set(place, this.count(place) + 1);
  }

  /** The value at a place, gathering what is wrong by place. */
  read(asked: { place: string; field: TaskField; limits: readonly FieldLimit[] }, wrongs: Map<string, Wrong>): Value {
    return this.#read({ ...asked, name: asked.field.name, type: asked.field.type, required: asked.field.required }, wrongs);
  }

  #read(asked: Part, wrongs: Map<string, Wrong>): Value {
    const { place, type } = asked;
    if (type.kind === 'file') return this.#readFiles({ ...asked, type }, wrongs);
    if (type.kind === 'record') {
      const parts = type.fields.map((field) => [
        field.name,
        this.#read({ ...asked, place: `${place}/${field.name}`, name: field.name, type: field.type, limits: [] }, wrongs),
      ]);
      return Object.fromEntries(parts);
    }
    if (type.kind === 'list') {
      return Array.from({ length: this.count(place) }, (_, at) =>
        this.#read({ ...asked, place: `${place}/${at}`, type: type.of, required: asked.required && at === 0 }, wrongs),
      ).filter((value) => value !== null);
    }
    const read = readText(asked, this.text(place));
    if ('value' in read) return read.value;
    wrongs.set(place, read.wrong);
    return null;
  }

  #readFiles(asked: Part & { type: { kind: 'file'; many: boolean } }, wrongs: Map<string, Wrong>): Value {
    const names = this.files(asked.place);
    const value: Value = asked.type.many ? names : (names[0] ?? null);
    const read = checked(names.length === 0 ? null : value, asked);
    if ('wrong' in read) wrongs.set(asked.place, read.wrong);
    return value;
  }

  #put(place: string, type: ValueType, value: Value): void {
    if (value === null) return;
    if (type.kind === 'file') this.#files.set(place, (Array.isArray(value) ? value : [value]).map(plainText));
    else if (type.kind === 'list' && Array.isArray(value)) {
      this.#counts.set(place, Math.max(1, value.length));
      for (const [at, one] of value.entries()) this.#put(`${place}/${at}`, type.of, one);
    } else if (type.kind === 'record' && typeof value === 'object' && !Array.isArray(value)) {
      const known = new Map(Object.entries(value));
      for (const field of type.fields) this.#put(`${place}/${field.name}`, field.type, known.get(field.name) ?? null);
    } else this.#texts.set(place, plainText(value));
  }
}

interface Part {
  readonly place: string;
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly limits: readonly FieldLimit[];
}

/** A value as a control holds it; a file kept as a record goes by its name. */
function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const name = new Map(Object.entries(value)).get('name');
  return typeof name === 'string' ? name : '';
}
