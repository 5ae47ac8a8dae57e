const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\t\r\n\uff0e\u2018\u2019A-Z]/;

/**
 * The same text, character for character, with full-width forms made half-width, every space a plain one and
 * Latin capitals small: what words and names are compared by. Offsets stay those of the text.
 */
export function folded(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  let result = '';
  for (let index = 0; index < text.length; index++) result += foldedChar(text.charCodeAt(index));
  return result;
}

function foldedChar(code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return foldedChar(code - 0xfee0);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code === 0x3000 || code === 0xa0 || code === 9 || code === 10 || code === 13) return ' ';
  if (code === 0x2018 || code === 0x2019) return "'";
  return String.fromCharCode(code);
}
