import { fileURLToPath } from 'node:url';

/** The path of an address on this machine; null where it is no file, or one that this machine cannot have. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
