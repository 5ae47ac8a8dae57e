import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connector } from '@lianban/connectors';
import { mockConnector, readMockFile } from '@lianban/connectors/mock';
import type { Instant } from '@lianban/engine';
import type { Publication, Shelf } from '../flows/shelf.ts';

/** Publishes the flows of the example folders, in every language they are written in; tells those that could not be, by file. */
export async function publishExamples(folder: string, shelf: Shelf, at: Instant): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { file, language } of examplesIn(folder).flatMap(facesIn)) {
    const publication = await publishFace(readFileSync(file, 'utf8'), { language, shelf, at });
    if (publication.kind === 'problems' || publication.kind === 'differs') failed.push(file);
  }
  return failed;
}

/** The synthetic registers that lie beside the example flows, `mock.json` and its other faces. */
export function exampleRegisters(folder: string): readonly Connector[] {
  return examplesIn(folder).flatMap(({ path }) =>
    readdirSync(path)
      .filter((name) => /^mock(\.[a-z]+)?\.json$/.test(name))
      .sort()
      .map((name) => registersIn(join(path, name))),
  );
}

interface Example {
  readonly path: string;
  readonly name: string;
}

interface Face {
  readonly file: string;
  /** Absent for the first face: `birth.flow`. */
  readonly language?: string;
}

/** Folders with a flow of their own name; whatever else lies there is not offered to anybody. */
const examplesIn = (folder: string): readonly Example[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, `${entry.name}.flow`)))
    .map(({ name }) => ({ path: join(folder, name), name }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** `birth.flow` before its other faces: `birth.en.flow`. */
function facesIn({ path, name }: Example): readonly Face[] {
  const others = readdirSync(path).flatMap((file) => {
    const [, language] = /^.*\.([a-z]+)\.flow$/.exec(file) ?? [];
    return language !== undefined && file === `${name}.${language}.flow` ? [{ file: join(path, file), language }] : [];
  });
  return [{ file: join(path, `${name}.flow`) }, ...others];
}

/** Publishes one face. A code names one text, so a face in another language gets a code of its own. */
function publishFace(
  text: string,
  { language, shelf, at }: { readonly language: string | undefined; readonly shelf: Shelf; readonly at: Instant },
): Promise<Publication> {
  const own = language === undefined ? text : text.replace(/^( *(?:code|编码)[:：] *)(\S+)$/m, `$1$2-${language.toUpperCase()}`);
  return shelf.publish(own, at);
}

function registersIn(file: string): Connector {
  const mock = readMockFile(JSON.parse(readFileSync(file, 'utf8')));
  if ('kind' in mock) throw new Error(`${file}: expected ${mock.expected} at ${mock.pointer}`);
  return mockConnector(mock);
}
