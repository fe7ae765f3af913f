/** Withheld where a subgraph declares no list of its own. */
export const commonPersonalFields: readonly string[] = [
  'name',
  'citizenName',
  'contactName',
  'phone',
  'mobile',
  'email',
  'address',
  'idNumber',
  'contact',
];

/** Shows that a value was given, and no more. */
export const withheld = '[withheld]';

/** The input as the audit trail keeps it: fields of these names, at any depth, show only that they were given. */
export const redacted = (value: unknown, personalFields: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => redacted(item, personalFields));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      personalFields.includes(name) && part !== null && part !== undefined ? withheld : redacted(part, personalFields),
    ]),
  );
};
