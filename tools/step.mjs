import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const pnpm = ['-y', 'pnpm@10.34.9'];
const noisy = new Set(['node_modules', 'dist', '.cache', '.git', '.lianban', 'coverage']);

/** Prints one line of progress. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs a command with its output shown, and gives its exit code. */
export function run(command, args, env = {}) {
  const child = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return child.status ?? 1;
}

/** Runs a command of the workspace (vitest, tsc …), and gives its exit code. */
export function runLocal(name, args, env = {}) {
  return run(join(root, 'node_modules', '.bin', name), args, env);
}

/** Runs a command, shows its output as it comes, and gives exit code and output. */
export function runKeeping(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['inherit', 'pipe', 'inherit'] });
    const parts = [];
    child.stdout.on('data', (part) => {
      parts.push(part);
      process.stdout.write(part);
    });
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** Stops the script with the exit code of a step that failed, naming the step. */
export function must(what, code) {
  if (code === 0) return;
  process.stderr.write(`\n${what} failed (exit ${code}).\n`);
  process.exit(code);
}

/** Installs what the lock file names, unless that very lock file is installed already. */
export function install() {
  refuseOldNode();
  const mark = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => join(root, name)));
  if (existsSync(join(root, 'node_modules', '.bin')) && readMark('installed') === mark) return;
  say('Installing dependencies (a minute or so the first time) …');
  must('Installing', run('npx', [...pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']));
  writeMark('installed', mark);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Lianban needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.stderr.write(`联办需要 Node 20.19 或更高版本，当前是 ${process.versions.node}。\n`);
  process.exit(2);
}

/** A hash of names, sizes and contents of files, to tell whether a step is still fresh. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].toSorted()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Every file below a folder, leaving out what is built or installed. */
export function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (noisy.has(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** The mark a step left when it last succeeded, or undefined. */
export function readMark(name) {
  const path = markPath(name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Remembers that a step succeeded on this input. */
export function writeMark(name, mark) {
  mkdirSync(dirname(markPath(name)), { recursive: true });
  writeFileSync(markPath(name), mark);
}

function markPath(name) {
  return join(root, '.cache', 'marks', name);
}
