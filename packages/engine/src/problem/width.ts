// Ranges that a terminal draws two cells wide: East Asian Wide and Fullwidth of Unicode, and the emoji planes.
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

// Quotes and the ellipsis stand in Chinese text and are drawn wide by terminals set up for it only; one cell is what most draw.
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Cells of a terminal that a text fills. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/** Cells one character fills: none for marks that sit on others, two for Chinese and its punctuation. */
export function cellsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (none.test(character)) return 0;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** The text with what could move a terminal's cursor, colour it or turn its direction made visible. */
export function visible(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) =>
    character === '\t' ? '  ' : '\ufffd',
  );
}
