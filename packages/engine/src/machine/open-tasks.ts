import { calendarOf } from './calendar-of.ts';
import type { CompiledFlow } from './flow.ts';
import { varsAround } from './lookup.ts';
import { pointOf } from './program.ts';
import { keyOf } from './run.ts';
import { isParked } from './scope-tree.ts';
import type { CaseState, OpenTask } from './state.ts';
import { taskView } from './task-view.ts';

/** The tasks of a case that are open, as their parties meet them. */
export function openTasks(compiled: CompiledFlow, state: CaseState): readonly OpenTask[] {
  const { program } = compiled;
  const calendar = calendarOf(compiled, state.calendar);
  return state.scopes.flatMap((scope) =>
    scope.tokens.flatMap((token): readonly OpenTask[] => {
      const point = pointOf(program, token.node);
      if (point.node.work.kind !== 'work' || token.incident !== undefined || isParked(state, scope.id)) return [];
      const from = { scope: scope.id, node: token.node, visit: token.visit };
      const known = { program, data: state.data, items: state.items, at: state.at, calendar, vars: varsAround(state.scopes, scope.id) };
      const task = taskView({ known, scopes: state.scopes, timers: state.timers, scope: scope.id, token }, point);
      return [{ key: keyOf(state.caseId, from, 'task'), from, task }];
    }),
  );
}
