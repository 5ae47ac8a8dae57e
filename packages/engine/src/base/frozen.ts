/** Makes a factory for one kind of node: tags the fields with the kind and freezes the result. */
export const factory =
  <Node extends { readonly kind: string }>(kind: Node['kind']) =>
  (fields: Omit<Node, 'kind'>): Node =>
    Object.freeze({ kind, ...fields }) as unknown as Node;
