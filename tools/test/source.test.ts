import { describe, expect, it } from 'vitest';
import { undocumentedExports, untidyFunctions } from './source.ts';

describe('the look at sources', () => {
  it('a function of 71 lines is found, one of 70 is not, and functions inside it count for themselves', () => {
    const long = `function long() {\n${'  0;\n'.repeat(69)}}\n`;
    const fits = `const fits = () => {\n${'  0;\n'.repeat(68)}};\n`;
    const holder = `function holder() {\n${'  0;\n'.repeat(30)}  function inner() {\n${'    0;\n'.repeat(60)}  }\n}\n`;
    expect(untidyFunctions('x.ts', `${long}${fits}${holder}`)).toEqual(['x.ts:1 long: 71 lines']);
  });

  it('four parameters are too many for an exported function, five for any', () => {
    const text = 'function inner(a, b, c, d) {}\nexport function outer(a, b, c, d) {}\nclass Box {\n  put(a, b, c, d, e) {}\n}\n';
    expect(untidyFunctions('x.ts', text)).toEqual(['x.ts:2 outer: 4 parameters', 'x.ts:4 put: 5 parameters']);
  });

  it('an export without a sentence is found, and an empty comment is none', () => {
    const text = [
      '/** A limit. */',
      'export const limitMs = 1;',
      'export const bareMs = 2;',
      '/** */',
      'export interface Empty {}',
      "export { other } from './other.ts';",
      'const inner = 3;',
      '/** Reads a name. */',
      'export function read(name: string): string;',
      'export function read(name: unknown): string { return String(name); }',
    ].join('\n');
    expect(undocumentedExports('x.ts', text)).toEqual(['x.ts:3 bareMs', 'x.ts:5 Empty']);
  });
});
