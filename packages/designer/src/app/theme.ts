const storageKey = 'lianban.theme';

/** True while the page is dark. */
export const isDark = (): boolean => document.documentElement.dataset['theme'] === 'dark';

/** Makes the page dark or light, and remembers it where the browser allows. */
export function setDark(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  try {
    localStorage.setItem(storageKey, dark ? 'dark' : 'light');
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** Makes the page as dark as was last chosen, else as the system is. */
export function applyTheme(): void {
  const chosen = keptTheme();
  const dark = chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function keptTheme(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
