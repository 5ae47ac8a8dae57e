import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@lianban/engine';
import { playStory, readCaseFile, type TestedFlow, withStories } from '@lianban/engine/testing';
import { describe, expect, it } from 'vitest';
import { openDurable } from './open-durable.ts';

const folder = new URL('../../../engine/src/testing/conformance/cases/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.case'));
const head = readFileSync(new URL('head.flow', folder), 'utf8');

describe('the durable host', () => {
  it.each(files)('tells every story of %s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { flows, scripts } = readCaseFile(text, head);
    const tested = flows.map((source): TestedFlow => {
      const { compiled } = compile(source);
      if (compiled === null) throw new Error(`${file} does not compile`);
      return { source, compiled };
    });
    const told: string[] = [];
    for (const script of scripts) told.push(await playStory(openDurable, tested, script));
    expect(withStories(text, told)).toBe(text);
  });
});
