// Numbers as people write them: sums, differences and products are worked out digit by digit, as on paper (0.1 + 0.2 is 0.3),
// quotients are rounded to 15 significant digits. Nothing is rounded to fen until a formula (取整) or a payment asks for it.

const QUOTIENT_DIGITS = 15;

/** The sum of two decimals. */
export function add(left: number, right: number): number {
  const sum = left + right;
  return isSettled(left, right, sum) ? sum : onPaper(left, right, (a, b) => a + b);
}

/** The difference of two decimals. */
export const subtract = (left: number, right: number): number => add(left, -right);

/** The product of two decimals. */
export function multiply(left: number, right: number): number {
  const product = left * right;
  if (isSettled(left, right, product)) return product;
  const [a, b] = [digitsOf(left), digitsOf(right)];
  return Number(`${a.digits * b.digits}e-${a.places + b.places}`);
}

/** The quotient of two decimals, rounded to 15 significant digits; not finite when divided by 0. */
export function divide(left: number, right: number): number {
  const quotient = left / right;
  return Number.isInteger(quotient) || !Number.isFinite(quotient) ? quotient : Number(quotient.toPrecision(QUOTIENT_DIGITS));
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

/** Whether the machine's own answer is exact: whole numbers it can count, or no numbers at all. */
const isSettled = (left: number, right: number, result: number): boolean =>
  (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(result)) || !Number.isFinite(result);

interface Digits {
  readonly digits: bigint;
  readonly places: number;
}

function onPaper(left: number, right: number, work: (left: bigint, right: bigint) => bigint): number {
  const [a, b] = [digitsOf(left), digitsOf(right)];
  const places = Math.max(a.places, b.places);
  const aligned = ({ digits, places: own }: Digits): bigint => digits * 10n ** BigInt(places - own);
  return Number(`${work(aligned(a), aligned(b))}e-${places}`);
}

/** All digits of a number, and how many stand behind the point. */
function digitsOf(value: number): Digits {
  const text = decimalText(value);
  const point = text.indexOf('.');
  return point < 0 ? { digits: BigInt(text), places: 0 } : { digits: BigInt(text.replace('.', '')), places: text.length - 1 - point };
}

function exponential(value: number, shift: number): string {
  const [digits = '0', power = '0'] = String(value).split('e');
  return `${digits}e${Number(power) + shift}`;
}
