import { JSON_DEPTH_MAX } from '@lianban/engine';
import { refuse } from './problem.ts';

/** Reads a body: deep nesting is refused before it is parsed, and every object is made without a prototype. */
export function readJsonBody(text: string): unknown {
  if (depthOf(text) > JSON_DEPTH_MAX) refuse({ status: 400, code: 'body-too-deep', facts: { max: JSON_DEPTH_MAX } });
  try {
    return bare(JSON.parse(text));
  } catch {
    return refuse({ status: 400, code: 'body-not-json' });
  }
}

/** Levels of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

/** People name things `__proto__` and `constructor`; without a prototype these are names like any other. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, part] of Object.entries(value)) copy[name] = bare(part);
  return copy;
}
