import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';

/** Which page to open, by what follows the question mark in its address, and whether its policy lets it make code from text. */
export interface PageToOpen {
  readonly search: string;
  readonly mayGenerate: boolean;
}

/** Built pages, served to a real Chromium. */
export interface Pages {
  /** Opens a page and gives what it wrote to the console until it said the closing word. */
  readonly consoleOf: (page: PageToOpen) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** What a page writes when it has done everything. */
export const closingWord = 'the page has run';

const kinds = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

/** Serves a folder of built files and starts the browser. */
export async function openPages(folder: string): Promise<Pages> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium: run npm test once, it installs one.');
  const [browser, strict, lenient] = await Promise.all([
    chromium.launch({ executablePath, args: browserFlags() }),
    serve(folder, "script-src 'self'"),
    serve(folder, "script-src 'self' 'unsafe-eval'"),
  ]);
  return {
    consoleOf: ({ search, mayGenerate }) => readConsole(browser, `${addressOf(mayGenerate ? lenient : strict)}?${search}`),
    close: async () => {
      await browser.close();
      for (const server of [strict, lenient]) await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(folder: string, scripts: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(folder, normalize(file))).then(
      (body) => {
        response.setHeader('content-type', kinds.get(extname(file)) ?? 'application/octet-stream');
        response.setHeader('content-security-policy', `default-src 'self'; ${scripts}`);
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function readConsole(browser: Browser, address: string): Promise<string[]> {
  const page: Page = await browser.newPage();
  const lines: string[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    page.on('console', (message) => {
      if (message.text() === closingWord) resolve();
      else if (message.type() === 'log') lines.push(message.text());
    });
    page.on('pageerror', reject);
  });
  await page.goto(address);
  await ended;
  await page.close();
  return lines;
}
