import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type CheckedFile, levelsFor, type Problem, readConfig, withLevels } from '@lianban/engine';

/** The file in which an office says how much it minds what the checks find. */
const FILE_NAME = 'lianban.config.json';

/** Configs as they are met, each read once. */
export interface Configs {
  /** A flow file's problems at the levels that its nearest config gives them. */
  readonly levelled: (file: string, problems: readonly Problem[]) => Promise<readonly Problem[]>;
  /** What is wrong in the configs that were met. */
  readonly wrong: () => readonly CheckedFile[];
}

interface Found extends CheckedFile {
  readonly folder: string;
  readonly config: ReturnType<typeof readConfig>['config'];
}

/** Looks for configs beside flow files and in the folders above them. */
export function configsFrom(cwd: string): Configs {
  const nearest = new Map<string, Promise<Found | null>>();
  const met = new Map<string, Found>();
  const nearestTo = (folder: string): Promise<Found | null> => {
    const known = nearest.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const found = readIn(folder, cwd).then((own) => own ?? (above === folder ? null : nearestTo(above)));
    nearest.set(folder, found);
    return found;
  };
  return {
    levelled: async (file, problems) => {
      const path = resolve(cwd, file);
      const found = await nearestTo(dirname(path));
      if (found === null) return problems;
      met.set(found.file, found);
      return withLevels(problems, levelsFor(found.config, relative(found.folder, path).split(sep).join('/')));
    },
    wrong: () => [...met.values()].filter(({ problems }) => problems.length > 0),
  };
}

async function readIn(folder: string, cwd: string): Promise<Found | null> {
  const path = join(folder, FILE_NAME);
  const source = await readFile(path, 'utf8').catch(() => null);
  return source === null ? null : { folder, file: relative(cwd, path).split(sep).join('/'), source, ...readConfig(source) };
}
