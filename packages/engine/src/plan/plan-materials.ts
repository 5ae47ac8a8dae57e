import type { Flow } from '../model/flow.ts';
import type { PlannedMaterial } from '../model/plan.ts';

/** For each material: waived because a register knows it, accepted later, or asked of the applicant. */
export function planMaterials(flow: Flow): readonly PlannedMaterial[] {
  const declared = new Set(flow.data.map((data) => data.name));
  const tolerated = new Set(flow.items.flatMap((item) => item.tolerates.map((entry) => entry.material)));
  return flow.materials.map(({ name, need, replacedBy }) => {
    if (replacedBy !== undefined && declared.has(replacedBy)) return { material: name, from: 'waived', data: replacedBy };
    return { material: name, from: need === 'tolerated' || tolerated.has(name) ? 'tolerated' : 'asked' };
  });
}
