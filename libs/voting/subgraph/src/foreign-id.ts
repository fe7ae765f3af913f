import { commonErrors } from '@renda/kernel';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (id: string): boolean => uuid.test(id);

/** An id of another subgraph's thing: kept as given, refused only when it cannot be one. */
export const foreignId = (id: string, field: string): string => {
  if (!uuid.test(id)) throw commonErrors.INVALID_INPUT({ reason: `"${id}" is not an id.` }, { field });
  return id.toLowerCase();
};

export const foreignIdOrNull = (id: string | null | undefined, field: string): string | null =>
  id === null || id === undefined ? null : foreignId(id, field);
