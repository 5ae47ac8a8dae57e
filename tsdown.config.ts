import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';

interface Folder {
  readonly extra?: readonly string[];
  readonly outDir?: string;
}

/** One ESM file a source file: users' bundlers drop what is not used, and stack traces name our files. */
function library(name: string, platform: 'neutral' | 'node', { extra = [], outDir = 'dist' }: Folder = {}): UserConfig {
  const cwd = new URL(`packages/${name}/`, import.meta.url).pathname;
  return {
    name,
    cwd,
    entry: [...sources(`${cwd}package.json`), ...extra],
    format: 'esm',
    platform,
    target: 'es2023',
    unbundle: true,
    dts: true,
    fixedExtension: false,
    clean: true,
    outDir,
    tsconfig: 'tsconfig.json',
  };
}

/**
 * The command starts from a few files: our own sources it uses stand in its own chunks, one set a command, so that
 * checking a flow opens ten files and not three hundred. Libraries of others stay what they are, dependencies.
 */
function command(name: string): UserConfig {
  return {
    ...library(name, 'node', { extra: ['./src/main.ts'] }),
    unbundle: false,
    deps: {
      alwaysBundle: [/^@lianban\/engine(\/|$)/, '@lianban/connectors/mock'],
      neverBundle: [/^@lianban\/(server|connectors\/config)$/],
    },
    inputOptions: { resolve: { conditionNames: ['@lianban/source', 'import', 'node', 'default'] } },
  };
}

/** The entries are those that package.json names, so nothing is public by accident. */
function sources(manifest: string): string[] {
  const { exports = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { exports?: Record<string, unknown> };
  return Object.values(exports).flatMap((entry) =>
    typeof entry === 'object' && entry !== null && '@lianban/source' in entry ? [String(entry['@lianban/source'])] : [],
  );
}

export default defineConfig([
  library('engine', 'neutral'),
  library('connectors', 'node'),
  // dist/app holds the built pages.
  library('designer', 'neutral', { outDir: 'dist/lib' }),
  library('server', 'node'),
  command('cli'),
]);
