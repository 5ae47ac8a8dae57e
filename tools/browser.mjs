import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium that is already on this machine, or undefined. */
export function findBrowser() {
  const named = process.env.LIANBAN_BROWSER;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`LIANBAN_BROWSER names ${named}, and there is no such file.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  return [...onPath, ...usualPlaces, ...playwrightCache()].find((path) => existsSync(path));
}

/** Path of a Chromium, installed first when there is none; throws with what to do when that fails too. */
export function ensureBrowser(say = (line) => process.stdout.write(`${line}\n`)) {
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const attempt of [installFromDebian, installFromPlaywright]) {
    try {
      attempt(say);
    } catch (error) {
      say(`  that did not work: ${String(error.message).split('\n')[0]}`);
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The tests need a real Chromium and none could be found or installed.',
      'Install chromium or Google Chrome, or set LIANBAN_BROWSER to the path of one, and run again.',
      '测试需要真实的 Chromium，但既没有找到，也没能安装。请安装 chromium 或 Chrome，或用 LIANBAN_BROWSER 指明路径，再运行一次。',
    ].join('\n'),
  );
}

/** Start flags that make Chromium run as root and keep it quiet on the network. */
export function browserFlags() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

function playwrightCache() {
  const roots = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  return roots
    .filter((root) => root !== undefined && root !== '' && existsSync(root))
    .flatMap((root) =>
      readdirSync(root)
        .filter((name) => name.startsWith('chromium'))
        .sort()
        .reverse()
        .map((name) => join(root, name)),
    )
    .flatMap((dir) => [
      join(dir, 'chrome-linux', 'chrome'),
      join(dir, 'chrome-linux', 'headless_shell'),
      join(dir, 'chrome-headless-shell-linux64', 'chrome-headless-shell'),
      join(dir, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      join(dir, 'chrome-mac', 'headless_shell'),
    ]);
}

function installFromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error('not root on Debian');
  say('No Chromium found; installing it with apt-get (about a minute) …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function installFromPlaywright(say) {
  say('No Chromium found; fetching one with playwright …');
  execFileSync('npx', ['playwright-core', 'install', 'chromium-headless-shell'], { stdio: 'ignore' });
}
