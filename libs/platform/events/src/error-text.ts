/** Name and message only; a stack is for the log. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 2_000) : String(error);
