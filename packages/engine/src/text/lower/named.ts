import type { StepBase } from '../../model/step.ts';

/** The step is called what stands in its brackets, unless 步骤 says otherwise. */
export const named = (base: StepBase, name: string | undefined): StepBase =>
  base.name !== undefined || name === undefined ? base : { name, ...base };
