import type { Instant } from '../base/id.ts';

/** Something due: earliest first, and of two at one instant the one entered first. */
export interface Due<Entry> {
  readonly at: Instant;
  readonly turn: number;
  readonly key: string;
  readonly entry: Entry;
}

/** A virtual clock's agenda: a heap by instant, with keys that can be struck out. */
export interface Agenda<Entry> {
  readonly add: (key: string, at: Instant, entry: Entry) => void;
  readonly strike: (key: string) => void;
  /** The earliest entry still standing, left in place. */
  readonly peek: () => Due<Entry> | null;
  /** Takes the earliest entry still standing. */
  readonly take: () => Due<Entry> | null;
}

/** Makes an empty agenda. Adding a key anew replaces what stood under it. */
export function createAgenda<Entry>(): Agenda<Entry> {
  const heap: Due<Entry>[] = [];
  const standing = new Map<string, Due<Entry>>();
  let turn = 0;
  const peek = (): Due<Entry> | null => {
    for (let first = heap[0]; first !== undefined; first = heap[0]) {
      if (standing.get(first.key) === first) return first;
      removeFirst(heap);
    }
    return null;
  };
  return {
    add: (key, at, entry) => {
      const due = { at, turn: turn++, key, entry };
      standing.set(key, due);
      insert(heap, due);
    },
    strike: (key) => void standing.delete(key),
    peek,
    take: () => {
      const first = peek();
      if (first === null) return null;
      removeFirst(heap);
      standing.delete(first.key);
      return first;
    },
  };
}

const isBefore = (a: Due<unknown>, b: Due<unknown>): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

function insert<Entry>(heap: Due<Entry>[], due: Due<Entry>): void {
  let index = heap.push(due) - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(due, parent)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = due;
}

function removeFirst<Entry>(heap: Due<Entry>[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    const [child, at] = right !== undefined && left !== undefined && isBefore(right, left) ? [right, 2 * index + 2] : [left, 2 * index + 1];
    if (child === undefined || !isBefore(child, last)) break;
    heap[index] = child;
    index = at;
  }
  heap[index] = last;
}
