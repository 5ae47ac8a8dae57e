import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsFor, readConfig } from '../../src/check/config.ts';

const told = (source: string): readonly (readonly [string, string | undefined])[] =>
  readConfig(source).problems.map(({ code, place }) => [code, place === null ? undefined : source.slice(place.from, place.to)]);

describe('lianban.config.json', () => {
  it('gives rules levels, and other ones in some folders, the last that fits speaking last', () => {
    const { config, problems } = readConfig(
      JSON.stringify({
        rules: { 'basis-missing': 'error', 'end-missing': 'off' },
        folders: { 'drafts/': { 'basis-missing': 'hint' }, 'drafts/old': { 'basis-missing': 'off' } },
      }),
    );
    expect(problems).toEqual([]);
    expect(Object.fromEntries(levelsFor(config, 'birth.flow'))).toEqual({ 'basis-missing': 'error', 'end-missing': 'off' });
    expect(levelsFor(config, 'drafts/birth.flow').get('basis-missing')).toBe('hint');
    expect(levelsFor(config, 'drafts/old/birth.flow').get('basis-missing')).toBe('off');
    expect(levelsFor(config, 'drafts-too/birth.flow').get('basis-missing')).toBe('error');
  });

  it('tells what is wrong in it where it stands, and keeps the rest', () => {
    const source =
      '{ "rules": { "basis-mising": "off", "end-missing": "loud", "no-way-to-end": "off", "key-missing": "hint" }, "levels": {} }';
    expect(told(source)).toEqual([
      ['config-wrong', '"levels"'],
      ['config-rule-unknown', '"basis-mising"'],
      ['config-wrong', '"end-missing"'],
      ['config-level-kept', '"no-way-to-end"'],
    ]);
    expect([...readConfig(source).config.rules]).toEqual([['key-missing', 'hint']]);
    expect(readConfig(source).problems[1]?.facts['suggestions']).toContain('basis-missing');
  });

  it('reads anything without breaking', () => {
    for (const source of [
      '',
      '[]',
      'null',
      '{',
      '{"rules": 3}',
      '{"rules": {"__proto__": "off", "constructor": "off"}}',
      '{"folders": [1]}',
    ])
      expect(readConfig(source).problems.map(({ code }) => code)).not.toEqual([]);
    fc.assert(fc.property(fc.json(), (source) => void readConfig(source)));
    fc.assert(fc.property(fc.string(), (source) => void readConfig(source)));
  });
});
