import type { Task } from '../app/wire.ts';
import { term, type Words } from '../words/language.ts';

/** What a task asks, in the author's word where there is one: 填写「一张表」. */
export function taskTitle(words: Words, task: Pick<Task, 'word' | 'work' | 'material' | 'item' | 'step'>): string {
  return words.task.title(
    task.material?.name ?? task.item ?? task.step,
    task.word === undefined ? term(words.work, task.work) : term(words.said, task.word),
  );
}
