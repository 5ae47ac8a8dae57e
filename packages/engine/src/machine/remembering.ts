/**
 * The same text as a name of the runtime's own: two of these are told apart by where they are, not sign by sign.
 * Ids that a case is searched by again and again are made so once.
 */
export function named(text: string): string {
  const [name = text] = Object.keys({ [text]: 0 });
  return name;
}

/** The same function, which remembers what it made of up to so many texts; past that it starts over. For pure functions only. */
export function remembering<Made>(countMax: number, make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    if (made.size >= countMax) made.clear();
    made.set(text, fresh);
    return fresh;
  };
}
