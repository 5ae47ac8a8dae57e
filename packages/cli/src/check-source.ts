import { isJsonFace, type Validation, validateText } from '@lianban/engine';

/** Checks a flow's text or its JSON face. The schema of the JSON face is large, so it is loaded only where one is read. */
export async function checkSource(source: string): Promise<Validation> {
  if (!isJsonFace(source)) return validateText(source);
  const { checkJson } = await import('./check-json.ts');
  return checkJson(source);
}
