/** Numbers drawn in advance, read one by one. An empty tape gives zeros, so that what is built from it ends. */
export class Tape {
  private readonly numbers: ArrayLike<number>;
  private at = 0;

  constructor(numbers: ArrayLike<number>) {
    this.numbers = numbers;
  }

  /** A whole number below the bound; 0 once the tape is read. */
  below(bound: number): number {
    const drawn = this.numbers[this.at] ?? 0;
    this.at++;
    return drawn % bound;
  }

  /** Whether one chance in so many comes true. */
  oneIn(chances: number): boolean {
    return this.below(chances) === chances - 1;
  }

  /** One of several; the first once the tape is read. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** The value in one case of so many, else nothing. */
  maybe<Given>(chances: number, make: () => Given): Given | undefined {
    return this.oneIn(chances) ? make() : undefined;
  }

  /** A property that is there in one case of so many. */
  given<const Key extends string, Given>(key: Key, chances: number, make: () => Given): { readonly [K in Key]?: Given } {
    return optional(key, this.maybe(chances, make));
  }

  /** Several values, at least as many as asked for. */
  several<Given>(atLeast: number, more: number, make: (index: number) => Given): Given[] {
    return Array.from({ length: atLeast + this.below(more + 1) }, (_, index) => make(index));
  }

  /** Whether anything is left to read. */
  hasMore(): boolean {
    return this.at < this.numbers.length;
  }
}

/** A property that is left out where there is nothing to say. */
export function optional<const Key extends string, const Property>(
  key: Key,
  value: Property | undefined,
): { readonly [K in Key]?: Property } {
  const fields: { [K in Key]?: Property } = {};
  if (value !== undefined) fields[key] = value;
  return fields;
}
