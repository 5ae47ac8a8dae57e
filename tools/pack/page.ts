import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';

const kinds = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

/** Opens a built page under a policy that forbids code generation, and gives what it wrote to the console until it said `done`. */
export async function consoleOf(folder: string): Promise<string[]> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(folder, normalize(file))).then(
      (body) => {
        response.setHeader('content-type', kinds.get(extname(file)) ?? 'application/octet-stream');
        response.setHeader('content-security-policy', "default-src 'self'");
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium: run npm test once, it installs one.');
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  try {
    return await readConsole(await browser.newPage(), `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function readConsole(page: Page, address: string): Promise<string[]> {
  const lines: string[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    page.on('console', (message) => {
      if (message.text() === 'done') resolve();
      else if (message.type() === 'log') lines.push(message.text());
    });
    page.on('pageerror', reject);
  });
  await page.goto(address);
  await ended;
  return lines;
}
