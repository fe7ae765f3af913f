import { commonErrors } from '@renda/kernel';

/** For a reference the database vouches for: it cannot be missing. */
export const found = <T>(type: string, id: string, row: T | null): T => {
  if (row === null) throw commonErrors.NOT_FOUND({ type, id });
  return row;
};
