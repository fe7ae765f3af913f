/** Ends a `switch` over a union: does not compile while a case is missing, and throws if a value from outside slips through. */
export class UnreachableCase extends Error {
  constructor(value: never) {
    super(`No case for ${JSON.stringify(value)}.`);
    this.name = 'UnreachableCase';
  }
}
