/** The same table in another language: every key, and every gap of every sentence. */
export type Wording<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...gaps: infer Gaps) => string
      ? (...gaps: Gaps) => string
      : Wording<Table[Key]>;
};
