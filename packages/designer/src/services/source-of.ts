import type { FlowData } from '../app/wire.ts';

/** Who holds a query's register: the catalogue path without its root and without repeating the query's own name. */
export function sourceOf(data: Pick<FlowData, 'name' | 'source'>): string {
  const path = data.source.split(/[/／]/u).filter((part) => part !== '');
  const provider = path.length > 2 ? path.slice(1, -1) : path.slice(0, -1);
  return provider.length === 0 ? data.source : provider.join(' ');
}
