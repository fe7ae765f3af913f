/** Whether PostgreSQL takes the text for a uuid as it is written by everybody. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The keys that can be anybody's: a text that is no uuid would be a type error of the database. */
export const possibleKeys = (keys: readonly string[], type: string): readonly string[] =>
  type === 'uuid' ? keys.filter(isUuid) : keys;
