import { declarations } from './declarations.ts';
import { effects } from './effects.ts';
import { handlers } from './handlers.ts';
import type { Pages } from './page.ts';
import { properties } from './properties.ts';
import { scenarios } from './scenarios.ts';
import { blocks } from './tasks-and-blocks.ts';

/** The pages of the reference. */
export const pages: Pages = { ...declarations, ...properties, ...blocks, ...effects, ...handlers, ...scenarios };
