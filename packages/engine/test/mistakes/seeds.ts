import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('.', import.meta.url);

/** One mistake as it is made in one language. */
export interface Seed {
  readonly name: string;
  readonly language: 'zh' | 'en';
  /** The right file with the mistake in it. */
  readonly source: string;
  /** The right file. */
  readonly right: string;
  readonly code: string;
  /** Lines and columns from 1, the end exclusive: `line:column-line:column`. */
  readonly place: string;
  /** The lines that the fix makes, the mistaken ones replaced; null where no fix is certain. */
  readonly fixed: string | null;
}

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const bases = { zh: read('base.flow'), en: read('base.en.flow') };

/**
 * The mistakes, from the files `*.txt`. Each begins with `## name`; then for each language `- ` lines that stand in the
 * right file, `+ ` the lines somebody wrote instead, `= ` code and place, `> ` lines after the fix.
 */
export const seeds: readonly Seed[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) =>
    read(file)
      .split(/^## /mu)
      .slice(1)
      .flatMap((entry) => seedsIn(entry)),
  );

function seedsIn(entry: string): readonly Seed[] {
  const [name = '', ...rest] = entry.split('\n');
  return rest
    .join('\n')
    .split(/^(?=zh$|en$)/mu)
    .filter((part) => /^(?:zh|en)$/mu.test(part))
    .map((part) => seedIn(name, part));
}

function seedIn(name: string, part: string): Seed {
  const lines = part.split('\n');
  const language = lines[0] === 'en' ? 'en' : 'zh';
  const after = (mark: string): readonly string[] =>
    lines.filter((line) => line === mark || line.startsWith(`${mark} `)).map((line) => line.slice(2));
  const right = bases[language];
  const [was, is] = [
    after('-')
      .map((line) => `${line}\n`)
      .join(''),
    after('+')
      .map((line) => `${line}\n`)
      .join(''),
  ];
  if (!right.includes(was)) throw new Error(`expected the lines of ${name} (${language}) in the right file but they are not there`);
  const source = right.replace(was, () => is);
  const [code = '', place = ''] = (after('=')[0] ?? '').split(' ');
  const fixed = after('>');
  return {
    name,
    language,
    source,
    right,
    code,
    place,
    fixed: fixed.length === 0 ? null : right.replace(was, () => fixed.map((line) => `${line}\n`).join('')),
  };
}
