import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';

/** One ESM file a source file: users' bundlers drop what is not used, and stack traces name our files. */
function library(name: string, platform: 'neutral' | 'node', extra: readonly string[] = []): UserConfig {
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
    outDir: 'dist',
    tsconfig: 'tsconfig.json',
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
  library('designer', 'neutral'),
  library('server', 'node'),
  library('cli', 'node', ['./src/main.ts']),
]);
