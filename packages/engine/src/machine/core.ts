/** Version of the core: a state is the fold of its events within one of these. */
export const CORE = '1';
