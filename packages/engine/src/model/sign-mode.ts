/** How a signing block decides. */
export type SignMode =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' }
  | { readonly kind: 'atLeast'; readonly count: number }
  | {
      readonly kind: 'votes';
      readonly pass: number;
      readonly veto: readonly string[];
      readonly weights: readonly { readonly party: string; readonly weight: number }[];
    }
  | { readonly kind: 'inOrder' };
