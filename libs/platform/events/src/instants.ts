/** JSON text, and JSON pointers to the values that were Dates: so they come back as Dates, and texts stay texts. */
export interface EncodedJson {
  readonly json: string;
  readonly instants: readonly string[];
}

export const encodeJson = (value: unknown): EncodedJson => {
  const instants: string[] = [];
  collectInstants(value, '', instants);
  return { json: wellFormedJson(value) ?? 'null', instants };
};

/** Puts the Dates back into a freshly parsed value, in place. */
export const reviveInstants = <T>(value: T, instants: readonly string[]): T => {
  const root = { value } as Record<string, unknown>;
  for (const pointer of instants) revive(root, ['value', ...pointer.split('/').slice(1).map(unescaped)]);
  return root.value as T;
};

const collectInstants = (value: unknown, path: string, found: string[]): void => {
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) found.push(path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) collectInstants(part, `${path}/${escaped(key)}`, found);
  }
};

const revive = (root: Record<string, unknown>, path: readonly string[]): void => {
  let parent = root;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1);
  if (last !== undefined) parent[last] = new Date(parent[last] as string);
};

// jsonb refuses half a surrogate pair, which cutting a text in the middle of an emoji leaves behind. JSON.stringify escapes
// those and no others, so that a text without such an escape needs no second, slower look at every value.
const wellFormedJson = (value: unknown): string | undefined => {
  const json = JSON.stringify(value) as string | undefined;
  return json !== undefined && halfPair.test(json) ? JSON.stringify(value, wellFormed) : json;
};

const halfPair = /\\ud[89a-f]/;

const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
