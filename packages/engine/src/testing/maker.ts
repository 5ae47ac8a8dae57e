import type { Step } from '../model/step.ts';
import type { World } from './world.ts';

/** Makes one step of a kind, with blocks and lines inside it so many levels deep. */
export type Maker = (world: World, depth: number) => Step;
