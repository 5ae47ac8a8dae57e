import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/http/prose/en.ts';
import { zh } from '../../src/http/prose/zh.ts';

const folder = fileURLToPath(new URL('../../src/http/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('prose'))
  .map((name) => readFileSync(`${folder}${name}`, 'utf8'));
/** Told in the core's own words. */
const ofTheCore: readonly string[] = ['event-not-expected', 'event-not-right'];
const used = new Set(sources.flatMap((source) => [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code)));

describe('the sentences of the HTTP interface', () => {
  test('are there in both languages for every code that is used, and for no other', () => {
    const codes = [...used].filter((code) => !ofTheCore.includes(code)).sort();
    expect([...zh.keys()].sort()).toEqual(codes);
    expect([...en.keys()].sort()).toEqual(codes);
  });

  test('name the same facts in both languages', () => {
    const facts = (sentence: string | undefined): readonly string[] =>
      [...(sentence ?? '').matchAll(/\{\w+\}/g)].map(([fact]) => fact).sort();
    for (const code of zh.keys()) expect([code, ...facts(zh.get(code)?.detail)]).toEqual([code, ...facts(en.get(code)?.detail)]);
  });
});
