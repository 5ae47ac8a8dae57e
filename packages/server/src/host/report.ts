/** Trouble of our own that no caller is there to hear of. Carries ids, never values. */
export type Trouble =
  | { readonly kind: 'job'; readonly key: string; readonly cause: unknown }
  | { readonly kind: 'timer'; readonly caseId: string; readonly timer: string; readonly cause: unknown }
  | { readonly kind: 'between'; readonly cause: unknown }
  | { readonly kind: 'request'; readonly route: string; readonly cause: unknown };

/** Where such trouble is told. */
export type Report = (trouble: Trouble) => void;

/** One line a trouble on the error stream, for whoever looks after the machine. */
export const reportToConsole: Report = (trouble) => {
  const { cause, ...where } = trouble;
  process.stderr.write(`${JSON.stringify({ ...where, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })}\n`);
};
