import { writeFileSync } from 'node:fs';
import { drawMachines } from './draw.ts';
import { pictured } from './flows.ts';

// npx tsx --conditions=@lianban/source packages/engine/test/pictures/write.ts

for (const [name, flow] of pictured) writeFileSync(new URL(`../../../../docs/machine/${name}.svg`, import.meta.url), drawMachines(flow()));
