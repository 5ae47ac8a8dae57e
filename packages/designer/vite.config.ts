import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('app'),
  base: './',
  resolve: { conditions: ['@lianban/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('dist/app'),
    emptyOutDir: true,
    target: 'es2022',
    // The server's policy allows no inline script or data: address, so nothing is folded into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
