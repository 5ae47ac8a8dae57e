#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);
const source = new URL('../src/main.ts', import.meta.url);

// Who reads only the head of what is printed closes the pipe, and wants no more.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (existsSync(built)) {
  // From Node 22.1 on, what was compiled once is kept for the next start.
  module.enableCompileCache?.();
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = await runSource();
}

/** In a checkout that is installed but not built, the sources run through tsx: slower to start, same answers. */
async function runSource() {
  const loader = findLoader();
  if (loader === undefined || !existsSync(source)) {
    process.stderr.write(
      [
        'lianban is not built here yet. Run this first, at the root of the checkout:',
        'lianban 在这里还没有构建。请先在检出目录的根下运行：',
        '',
        '    npx -y pnpm@10.34.9 install && npm run build',
        '',
      ].join('\n'),
    );
    return 2;
  }
  const { spawnSync } = await import('node:child_process');
  const entry = `const { main } = await import(${JSON.stringify(source.href)}); process.exitCode = await main(process.argv.slice(1));`;
  const child = spawnSync(
    process.execPath,
    ['--conditions=@lianban/source', '--import', loader, '--input-type=module', '--eval', entry, '--', ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  return child.status ?? 1;
}

function findLoader() {
  try {
    const root = fileURLToPath(new URL('../../../package.json', import.meta.url));
    return pathToFileURL(createRequire(root).resolve('tsx')).href;
  } catch {
    return undefined;
  }
}
