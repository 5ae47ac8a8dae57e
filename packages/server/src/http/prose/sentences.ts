/** What a problem document says. */
export interface Sentences {
  readonly title: string;
  readonly detail: string;
}
