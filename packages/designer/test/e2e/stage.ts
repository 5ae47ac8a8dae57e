import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../../../tools/browser.mjs';
import { serve } from '../../../server/src/main.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const examples = here('../../../../examples/birth/');
const pictures = here('../../../../.cache/pictures/');

/** The real server with one flow and its registers, the built page served by it, and a real browser. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  /** Takes the server away and leaves the browser. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is put on the stage. */
export interface Play {
  /** The flow's file in examples/birth. */
  readonly flow: string;
  readonly registers: Readonly<Record<string, unknown>>;
}

/** Builds the page, starts the server on a fresh file and a free port, starts the browser. */
export async function openStage({ flow, registers }: Play): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-page-'));
  const example = join(folder, 'examples', 'birth');
  mkdirSync(example, { recursive: true });
  cpSync(join(examples, flow), join(example, 'birth.flow'));
  writeFileSync(join(example, 'mock.json'), JSON.stringify({ registers }));
  const appDir = join(folder, 'app');
  await build({ configFile: here('../../vite.config.ts'), logLevel: 'error', build: { outDir: appDir, emptyOutDir: true } });
  const server = await serve({
    port: 0,
    data: join(folder, 'cases.db'),
    examplesDir: join(folder, 'examples'),
    appDir,
    handleSignals: false,
  });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags() });
  return {
    url: server.url,
    browser,
    stop: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A person's browser window, and every complaint of the page: errors, and what its own policy stopped. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens a window of a size, language and light. */
export async function openWindow(stage: Stage, how: { width: number; height: number; locale: string; dark?: boolean }): Promise<Window> {
  const context = await stage.browser.newContext({
    viewport: { width: how.width, height: how.height },
    locale: how.locale,
    colorScheme: how.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${stage.url}/`);
  return { page, context, complaints };
}

/** Keeps a picture of what is seen now, for people to look at, and tells whether something sticks out sideways. */
export async function picture(page: Page, name: string, how: { whole?: boolean } = {}): Promise<boolean> {
  // A bar that sticks to the top belongs at the top of a picture of the whole page.
  if (how.whole === true) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: how.whole === true });
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
