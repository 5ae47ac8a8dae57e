const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = '10X98765432';
const codeLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** True when the last character of a citizen ID checks the seventeen before it. */
export function isCitizenId(text: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(text)) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  return idChecks.charAt(sum % 11) === text.charAt(17);
}

/** True when the last character of a unified social credit code checks the seventeen before it. */
export function isCreditCode(text: string): boolean {
  const places = Array.from(text, (letter) => codeLetters.indexOf(letter));
  if (places.length !== 18 || places.includes(-1)) return false;
  const sum = codeWeights.reduce((total, weight, at) => total + weight * (places[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === places[17];
}
