import { commonErrors } from '@renda/kernel';

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** An id of another subgraph's thing, which cannot be looked up here: it must at least be one. */
export const foreignId = (type: string, id: string, field: string): string => {
  if (!isUuid(id)) throw commonErrors.NOT_FOUND({ type, id }, { field });
  return id.toLowerCase();
};

export const foreignIdOrNull = (type: string, id: string | null | undefined, field: string): string | null =>
  id === null || id === undefined ? null : foreignId(type, id, field);

/** Each once. */
export const foreignIds = (
  type: string,
  given: readonly string[] | null | undefined,
  field: string,
): readonly string[] => [...new Set((given ?? []).map((id) => foreignId(type, id, field)))];
