import type { Flow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import { criticalPath } from './critical-path.ts';
import { itemOrder } from './item-order.ts';
import { planFields } from './plan-fields.ts';
import { planMaterials } from './plan-materials.ts';
import { planQueries } from './plan-queries.ts';
import { sourcesOf } from './sources.ts';

/** Derives from needs and outputs what nobody should have to draw: the order of items, what is asked and what is fetched. */
export function planOf(flow: Flow): Plan {
  const sources = sourcesOf(flow);
  const items = itemOrder(flow);
  return Object.freeze({
    kind: 'plan',
    items,
    ...criticalPath(flow.items, items),
    fields: planFields(flow, sources),
    queries: planQueries(flow, sources),
    materials: planMaterials(flow),
  });
}
