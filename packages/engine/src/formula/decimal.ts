// Numbers as people write them. Sums, differences and products of decimals are exact while they fit into 15 significant
// digits (0.1 + 0.2 is 0.3), quotients are rounded to 15; nothing is rounded to fen until a formula or a payment asks for it.

const EXACT_DIGITS = 15;

/** The sum of two decimals. */
export const add = (left: number, right: number): number => settled(left + right, Math.max(placesOf(left), placesOf(right)));

/** The difference of two decimals. */
export const subtract = (left: number, right: number): number => settled(left - right, Math.max(placesOf(left), placesOf(right)));

/** The product of two decimals. */
export const multiply = (left: number, right: number): number => settled(left * right, placesOf(left) + placesOf(right));

/** The quotient of two decimals, rounded to 15 significant digits; not finite when divided by 0. */
export function divide(left: number, right: number): number {
  const quotient = left / right;
  return Number.isInteger(quotient) || !Number.isFinite(quotient) ? quotient : Number(quotient.toPrecision(EXACT_DIGITS));
}

/** Rounded to so many decimals, halves away from zero: what 四舍五入 means. */
export function roundTo(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  // Shifting the point in the text keeps 1.005 from being rounded as 1.00499….
  const scaled = Number(`${exponential(Math.abs(value), places)}`);
  const rounded = Number(exponential(Math.round(scaled), -places));
  return value < 0 ? 0 - rounded : rounded;
}

/** A number without an exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  const [, sign = '', digits = '', fraction = '', power = ''] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === '') return text;
  const shift = Number(power);
  const all = digits + fraction;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - digits.length)}${all}`;
  return `${sign}${all.padEnd(digits.length + shift, '0')}`;
}

/** Decimals behind the point. */
function placesOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = decimalText(value);
  return text.length - 1 - text.indexOf('.');
}

function settled(value: number, places: number): number {
  if (places === 0 || !Number.isFinite(value)) return value;
  return Number(value.toFixed(Math.min(places, 100)));
}

function exponential(value: number, shift: number): string {
  const [digits = '0', power = '0'] = String(value).split('e');
  return `${digits}e${Number(power) + shift}`;
}
