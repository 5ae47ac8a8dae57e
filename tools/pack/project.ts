import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../test/tree.ts';

/** Runs a command and gives what it printed; a command that fails throws with everything it said. */
export function runIn(cwd: string, command: string, args: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', CI: '1' };
  const child = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (child.status !== 0)
    throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${child.status}\n${child.stdout}\n${child.stderr}`);
  return child.stdout;
}

/** Writes files into a folder, making the folders they need. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Builds and packs every public package; gives package name → tarball. */
export function packAll(into: string): ReadonlyMap<string, string> {
  runIn(root, process.execPath, ['tools/build.mjs']);
  // The extension for VS Code is no npm package.
  const filters = ['--filter', './packages/*', '--filter', '!lianban-vscode'];
  runIn(root, 'npx', ['-y', 'pnpm@10.34.9', '--recursive', ...filters, 'pack', '--pack-destination', into]);
  return new Map(
    readdirSync(into)
      .filter((name) => name.endsWith('.tgz'))
      .map((name) => [`@lianban/${/^lianban-([a-z]+)-/.exec(name)?.[1]}`, join(into, name)]),
  );
}

/** An empty project with these tarballs installed by npm, as a user would; what they need comes from the registry. */
export function newProject(folder: string, tarballs: ReadonlyMap<string, string>, extra: Readonly<Record<string, string>> = {}): void {
  const types = '@types/node' in extra ? ['node'] : [];
  const own = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const overrides = Object.fromEntries([...tarballs.keys()].map((name) => [name, `$${name}`]));
  put(folder, {
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies: { ...own, ...extra }, overrides }, null, 2),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'es2023',
        lib: ['es2023', 'dom'],
        module: 'nodenext',
        strict: true,
        skipLibCheck: false,
        types,
        outDir: 'out',
        rootDir: '.',
      },
      include: ['*/*.ts'],
    }),
  });
  runIn(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
}

/** Type-checks and compiles a project with the compiler of this checkout. */
export function compileProject(folder: string): void {
  runIn(folder, process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
}
