import type { Light } from '../look/light.ts';

const lights: Readonly<Record<string, Light>> = {
  waiting: 'none',
  received: 'run',
  correcting: 'hold',
  corrected: 'run',
  accepted: 'run',
  handling: 'run',
  producing: 'run',
  granted: 'ok',
  grantedWithGap: 'ok',
  delivered: 'ok',
  done: 'ok',
  denied: 'bad',
  refused: 'bad',
  declined: 'bad',
  revoked: 'bad',
};

/** The light of an item's state. States that came to nothing are told by their word. */
export const itemLight = (status: string): Light => (Object.hasOwn(lights, status) ? (lights[status] ?? 'none') : 'none');

/** True when the item will not move any more. */
export const isSettled = (status: string): boolean =>
  ['ok', 'bad'].includes(itemLight(status)) || ['withdrawn', 'recalled', 'notApplicable', 'notProceeded'].includes(status);
