import type { Place } from '../../base/place.ts';
import type { Node } from '../../graph/graph.ts';
import type { Formula } from '../../model/formula.ts';
import type { Data } from '../../model/query.ts';
import { formulasOf, namesIn } from '../../model/reads.ts';

/** A name read at a node, for what: the statement itself, or a query's key. */
export interface Read {
  readonly path: readonly string[];
  readonly place: Place | undefined;
  readonly key?: Data;
}

/** The names a case must know when it stands at a node. What is only shown to people may still be empty. */
export function readsAt(node: Node): readonly Read[] {
  const { work } = node;
  switch (work.kind) {
    case 'choose':
      return ofFormulas(
        work.rows.filter((row) => row !== null),
        node.place,
      );
    case 'ask':
      return work.data.keys.flatMap(namesIn).map((name) => ({ path: name.path, place: name.place ?? work.data.place, key: work.data }));
    case 'act': {
      const address = work.step.kind === 'serve' && work.step.address !== undefined ? [{ path: work.step.address, place: node.place }] : [];
      return [...ofFormulas(formulasOf(work.step), node.place), ...address];
    }
    case 'effect': {
      const address = work.step.kind === 'serve' && work.step.address !== undefined ? [{ path: work.step.address, place: node.place }] : [];
      return [...ofFormulas(formulasOf(work.step), node.place), ...address];
    }
    case 'await':
      return ofFormulas(work.step.key === undefined ? [] : [work.step.key], node.place);
    case 'work':
      return work.limit?.kind === 'relative' ? ofFormulas([work.limit.to], node.place) : [];
    case 'block':
      return ofFormulas(blockFormulas(node), node.place);
    default:
      return [];
  }
}

function blockFormulas({ work }: Node): readonly Formula[] {
  if (work.kind !== 'block') return [];
  switch (work.block.of) {
    case 'include':
    case 'each':
      return formulasOf(work.block.step);
    case 'sign': {
      const { step, members } = work.block;
      return [...formulasOf(step), ...members.flatMap((member) => member.when.map((row) => row.formula))];
    }
    case 'together':
    case 'race':
    case 'joint':
    case 'special':
    case 'undo':
      return [];
  }
}

function ofFormulas(formulas: readonly Formula[], place: Place | undefined): readonly Read[] {
  return formulas.flatMap(namesIn).map((name) => ({ path: name.path, place: name.place ?? place }));
}
