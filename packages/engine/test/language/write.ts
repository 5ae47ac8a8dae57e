import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { reference } from './render.ts';

const folder = new URL('../../../../docs/language/', import.meta.url);
mkdirSync(folder, { recursive: true });
const files = reference();
for (const name of readdirSync(folder)) if (name.endsWith('.md') && !files.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
console.info(`${files.size} pages in docs/language`);
