/** The arguments of every list. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One page of a list: the parent value of every connection type. What `page` and `pagesBy` of a persistence list return. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: T) => string;
  /** Sent to the database only when called. */
  readonly countRows: () => Promise<number>;
}
