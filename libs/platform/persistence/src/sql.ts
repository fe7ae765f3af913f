/** Takes a value out of the statement's text and gives its place, `$3`. The only way a value gets into SQL. */
export type Bind = (value: unknown) => string;

/** A condition on a row, whose table is aliased `t`: `(bind) => \`t.state = ${bind(state)}\``. */
export type SqlCondition = (bind: Bind) => string;

/** A statement being written: its values in the order they were bound. */
export interface Bindings {
  readonly bind: Bind;
  readonly values: unknown[];
}

export const bindings = (): Bindings => {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
};

/** sql`t.region_code LIKE ${prefix}`: every `${…}` is bound, or, if itself a condition, put in brackets. */
export const sql =
  (texts: TemplateStringsArray, ...values: readonly unknown[]): SqlCondition =>
  (bind) =>
    texts.reduce((text, next, index) => `${text}${placed(values[index - 1], bind)}${next}`);

const placed = (value: unknown, bind: Bind): string =>
  typeof value === 'function' ? `(${(value as SqlCondition)(bind)})` : bind(value);

export const everything: SqlCondition = () => 'true';

export const nothing: SqlCondition = () => 'false';

/** No conditions at all let everything through. */
export const allOf = (conditions: readonly SqlCondition[]): SqlCondition => joined(conditions, ' AND ', 'true');

/** No conditions at all let nothing through. */
export const anyOf = (conditions: readonly SqlCondition[]): SqlCondition => joined(conditions, ' OR ', 'false');

// A comparison with NULL is not true, so its opposite is: a row without a reply is among those not replied "yes".
export const noneOf =
  (condition: SqlCondition): SqlCondition =>
  (bind) =>
    `(${condition(bind)}) IS NOT TRUE`;

const joined =
  (conditions: readonly SqlCondition[], word: string, none: string): SqlCondition =>
  (bind) => {
    const [only, ...others] = conditions;
    if (!only) return none;
    return others.length === 0 ? only(bind) : conditions.map((condition) => `(${condition(bind)})`).join(word);
  };
