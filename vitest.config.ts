import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './tools/browser.mjs';

const soak = process.env['LIANBAN_SOAK'] === '1';
const suffix = soak ? 'soak' : 'test';
const conditions = ['@lianban/source', 'module', 'node', 'development|production'];

/** One project a package; a test that needs a page lives in test/browser and runs in the project `browser`. */
function project(name: string, folder: string, testTimeout = 30_000) {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      root: '.',
      include: [`${folder}/**/*.${suffix}.ts`],
      exclude: ['**/node_modules/**', '**/test/browser/**'],
      environment: 'node',
      testTimeout: soak ? 3_600_000 : testTimeout,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('engine', 'packages/engine/test'),
      project('connectors', 'packages/connectors/test'),
      project('designer', 'packages/designer/test'),
      project('server', 'packages/server/test'),
      project('cli', 'packages/cli/test'),
      project('examples', 'examples'),
      project('bench', 'bench/test'),
      project('house', 'tools/test', 120_000),
      project('pack', 'tools/pack', 180_000),
      {
        resolve: { conditions: ['@lianban/source', 'module', 'browser', 'development|production'] },
        test: {
          name: 'browser',
          root: '.',
          include: [`packages/*/test/browser/**/*.${suffix}.ts`],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...executable(), args: browserFlags() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

function executable(): { executablePath?: string } {
  const path = findBrowser();
  return path === undefined ? {} : { executablePath: path };
}
