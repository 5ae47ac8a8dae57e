import '../../src/look/tokens.css';
import '../../src/look/page.css';
import axe from 'axe-core';
import { LianbanApp } from '../../src/app/lianban-app.ts';
import { setDark } from '../../src/app/theme.ts';
import { type Language, setLanguage } from '../../src/words/language.ts';
import { type ScriptedApi, scriptedApi } from '../fixture/scripted-api.ts';

/** The whole page at an address, over scripted answers. */
export async function openPage(
  hash: string,
  how: { language?: Language; dark?: boolean } = {},
): Promise<{ app: LianbanApp; api: ScriptedApi }> {
  document.body.replaceChildren();
  location.hash = hash;
  const api = scriptedApi();
  const app = new LianbanApp();
  app.api = api;
  document.body.append(app);
  setLanguage(how.language ?? 'zh');
  setDark(how.dark ?? false);
  await settled();
  return { app, api };
}

/** Waits until what was asked has come and is drawn: answers are at hand, so a few frames are enough. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
}

/** Every element of the page that fits, through all shadow roots. */
export function all<Wanted extends Element>(kind: new () => Wanted, selector: string, root: ParentNode = document): readonly Wanted[] {
  const here = [...root.querySelectorAll(selector)].filter((one): one is Wanted => one instanceof kind);
  const below = [...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot === null ? [] : all(kind, selector, one.shadowRoot)));
  return [...here, ...below];
}

/** The one element that fits. */
export function one<Wanted extends Element>(kind: new () => Wanted, selector: string): Wanted {
  const [found] = all(kind, selector);
  if (found === undefined) throw new Error(`expected one ${selector} but got none`);
  return found;
}

/** The button or link that says this. */
export function pressable(text: string | RegExp): HTMLElement {
  const found = all(HTMLElement, 'button, a').find((one) => {
    const said = (one.getAttribute('aria-label') ?? one.textContent).trim().replaceAll(/\s+/gu, ' ');
    return typeof text === 'string' ? said === text : text.test(said);
  });
  if (found === undefined) throw new Error(`expected something to press that says ${text} but got none`);
  return found;
}

/** All text that can be read on the page. */
export function textOf(root: Node = document.body): string {
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLElement && root.shadowRoot !== null) return textOf(root.shadowRoot);
  if (root instanceof HTMLStyleElement) return '';
  return [...root.childNodes].map(textOf).join(' ').replaceAll(/\s+/gu, ' ');
}

/** What axe finds, each with the place. */
export async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.impact} ${fault.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
