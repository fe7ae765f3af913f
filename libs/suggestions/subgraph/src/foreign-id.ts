import { commonErrors } from '@renda/kernel';

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** An id of another subgraph's thing, which cannot be looked up here: it must at least be one. */
export const foreignId = (type: string, id: string | null | undefined, field: string): string | null => {
  if (id === null || id === undefined) return null;
  if (!isUuid(id)) throw commonErrors.NOT_FOUND({ type, id }, { field });
  return id.toLowerCase();
};
