const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\t\r\n\u2018\u2019A-Z]/g;

/**
 * The same text, character for character, with full-width forms made half-width, every space a plain one and
 * Latin capitals small: what words and names are compared by. Offsets stay those of the text.
 */
export const folded = (text: string): string => text.replace(FOLDABLE, foldedCharacter);

const foldedCharacter = (character: string): string => String.fromCharCode(foldedCode(character.charCodeAt(0)));

function foldedCode(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow >= 0x41 && narrow <= 0x5a) return narrow + 0x20;
  if (narrow !== code) return narrow;
  return code === 0x2018 || code === 0x2019 ? 0x27 : 0x20;
}
