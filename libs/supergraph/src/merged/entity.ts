import type { Provided } from './routes.ts';

/**
 * A value of a type that several subgraphs have a part of: what each of them knows of it, as far as it was asked. It
 * stands where the value would stand, once for each place in the answer.
 */
export class Entity {
  readonly typeName: string;
  /** The subgraph it came from. */
  readonly home: number;
  readonly provided: Provided;
  /** By subgraph; null where one knows nothing of the entity, a promise while it is asked. */
  readonly known: unknown[] = [];
  #derived: Map<object, unknown> | undefined;

  constructor(typeName: string, home: number, value: unknown, provided: Provided) {
    this.typeName = typeName;
    this.home = home;
    this.provided = provided;
    this.known[home] = value;
  }

  /** Works something out once for this entity: a field of its key, or what a subgraph makes of it for one `@requires`. */
  once<T>(what: object, work: () => T): T {
    this.#derived ??= new Map();
    if (!this.#derived.has(what)) this.#derived.set(what, work());
    return this.#derived.get(what) as T;
  }
}

/** Stands for the value of a non-null field of an entity that its subgraph does not know: it only takes its parent away. */
export const unknownEntity = new Error('The entity is unknown to the subgraph of this field.');

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
