/** True while the page is dark. */
export const isDark = (): boolean => document.documentElement.dataset['theme'] === 'dark';

/** Makes the page dark or light, and remembers it where the browser allows. */
export function setDark(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  try {
    localStorage.setItem('lianban.theme', dark ? 'dark' : 'light');
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}
