import { nearest } from '@lianban/engine';
import { commandNames } from './words/words.ts';

/** The command that a word nobody knows was probably meant to be. */
export const nearestCommand = (word: string): string | undefined => nearest(word, commandNames)[0];
