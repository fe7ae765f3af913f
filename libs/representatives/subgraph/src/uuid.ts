/** Whether the text can be an id at all: what cannot be is nobody's, and never reaches a cast in SQL. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
