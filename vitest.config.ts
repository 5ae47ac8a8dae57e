import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './tools/browser.mjs';

const soak = process.env['LIANBAN_SOAK'] === '1';
const conditions = ['@lianban/source', 'module', 'node', 'development|production'];

/** The long forms are files *.soak.ts or *.soak.test.ts; `npm run soak` runs them and nothing else does. */
const tests = (folder: string) => (soak ? [`${folder}/**/*.soak.ts`, `${folder}/**/*.soak.test.ts`] : [`${folder}/**/*.test.ts`]);
const notTests = ['**/node_modules/**', ...(soak ? [] : ['**/*.soak.test.ts'])];

/** A project that runs in Node. */
function node(name: string, folder: string, options: { timeoutMs?: number; without?: readonly string[] } = {}) {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      root: '.',
      include: tests(folder),
      exclude: [...notTests, ...(options.without ?? ['**/test/browser/**'])],
      environment: 'node',
      testTimeout: soak ? 3_600_000 : (options.timeoutMs ?? 30_000),
    },
  };
}

/** A project that runs in a page of a real Chromium. */
function page(name: string, folder: string) {
  return {
    resolve: { conditions: ['@lianban/source', 'module', 'browser', 'development|production'] },
    test: {
      name,
      root: '.',
      include: tests(folder),
      exclude: notTests,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { ...executable(), args: browserFlags() } }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      node('engine', 'packages/engine/test'),
      page('engine-page', 'packages/engine/test/browser'),
      node('connectors', 'packages/connectors/test'),
      page('connectors-page', 'packages/connectors/test/browser'),
      page('designer', 'packages/designer/test/browser'),
      node('designer-node', 'packages/designer/test', { without: ['**/test/browser/**', '**/test/e2e/**'] }),
      node('e2e', 'packages/designer/test/e2e', { timeoutMs: 120_000 }),
      node('server', 'packages/server/test', { timeoutMs: 60_000 }),
      node('cli', 'packages/cli/test'),
      node('vscode', 'packages/vscode/test', { timeoutMs: 120_000 }),
      node('examples', 'examples'),
      node('bench', 'bench/test', { timeoutMs: 60_000 }),
      node('house', 'tools/test', { timeoutMs: 120_000 }),
      node('pack', 'tools/pack', { timeoutMs: 180_000 }),
    ],
  },
});

function executable(): { executablePath?: string } {
  const path = findBrowser();
  return path === undefined ? {} : { executablePath: path };
}
