/** What the editor told about itself that answers depend on; known once it has introduced itself. */
export interface Client {
  /** Whether completions may have holes to tab through. */
  hasSnippets: boolean;
}
