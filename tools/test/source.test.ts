import { describe, expect, it } from 'vitest';
import { undocumentedExports, untidyFunctions } from './source.ts';

describe('the look at sources', () => {
  it('a function of 71 lines and one of four parameters are found, and no others', () => {
    const long = `function long() {\n${'  0;\n'.repeat(69)}}\n`;
    const fits = `const fits = () => {\n${'  0;\n'.repeat(68)}};\n`;
    const wide = 'class Box {\n  put(a, b, c, d) {}\n}\n';
    expect(untidyFunctions('x.ts', `${long}${fits}${wide}`)).toEqual(['x.ts:1 long: 71 lines', 'x.ts:143 put: 4 parameters']);
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
