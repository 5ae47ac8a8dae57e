import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connector } from '@lianban/connectors';
import { mockConnector, readMockFile } from '@lianban/connectors/mock';
import type { Instant } from '@lianban/engine';
import type { Shelf } from '../flows/shelf.ts';

/** Publishes every flow of the example folders; tells those that could not be, by file. */
export async function publishExamples(folder: string, shelf: Shelf, at: Instant): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const file of foldersOf(folder).flatMap(flowsIn)) {
    const publication = await shelf.publish(readFileSync(file, 'utf8'), at);
    // Two language faces of one flow have one code and version: the first stands.
    if (publication.kind === 'problems') failed.push(file);
  }
  return failed;
}

/** The synthetic registers that lie beside the example flows. */
export function exampleRegisters(folder: string): readonly Connector[] {
  return foldersOf(folder).flatMap((example) => {
    const file = join(example, 'mock.json');
    if (!existsSync(file)) return [];
    const mock = readMockFile(JSON.parse(readFileSync(file, 'utf8')));
    if ('kind' in mock) throw new Error(`${file}: expected ${mock.expected} at ${mock.pointer}`);
    return [mockConnector(mock)];
  });
}

const foldersOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => join(folder, name))
    .sort();

/** `birth.flow` before its other faces `birth.en.flow`. */
const flowsIn = (example: string): readonly string[] =>
  readdirSync(example)
    .filter((name) => name.endsWith('.flow'))
    .sort((one, other) => one.split('.').length - other.split('.').length || (one < other ? -1 : 1))
    .map((name) => join(example, name));
