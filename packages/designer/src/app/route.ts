/** Where the reader is; kept in the address after `#`, so that the page also works as plain files. */
export type Route =
  | { readonly page: 'services' }
  | { readonly page: 'apply'; readonly flow: string }
  | { readonly page: 'cases'; readonly flow?: string }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'do'; readonly id: string; readonly task: string }
  | { readonly page: 'desk'; readonly flow?: string; readonly party?: string; readonly task?: string }
  | { readonly page: 'lost' };

/** Reads the part of an address after `#`. */
export function readRoute(hash: string): Route {
  const parts = decoded(hash.replace(/^#\/?/u, ''));
  const [page, first, second, third] = parts;
  if (page === undefined) return { page: 'services' };
  if (page === 'apply' && first !== undefined) return { page: 'apply', flow: first };
  if (page === 'cases') return { page: 'cases', ...(first === undefined ? {} : { flow: first }) };
  if (page === 'case' && first !== undefined)
    return second === undefined ? { page: 'case', id: first } : { page: 'do', id: first, task: second };
  if (page !== 'desk') return { page: 'lost' };
  return {
    page: 'desk',
    ...(first === undefined ? {} : { flow: first }),
    ...(second === undefined ? {} : { party: second }),
    ...(third === undefined ? {} : { task: third }),
  };
}

/** Writes a route as an address. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'services':
      return '#/';
    case 'apply':
      return path('apply', route.flow);
    case 'cases':
      return path('cases', route.flow);
    case 'case':
      return path('case', route.id);
    case 'do':
      return path('case', route.id, route.task);
    case 'desk':
      return path('desk', route.flow, route.party, route.task);
    case 'lost':
      return '#/';
  }
}

/** Goes there, as a click on a link would. */
export function go(route: Route): void {
  location.hash = hrefOf(route);
}

function path(...parts: readonly (string | undefined)[]): string {
  return `#/${parts
    .filter((part) => part !== undefined)
    .map((part) => encodeURIComponent(part))
    .join('/')}`;
}

function decoded(path: string): readonly string[] {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part));
  } catch {
    return ['lost'];
  }
}
