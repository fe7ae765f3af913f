/** The supergraph asks for something that one schema could not do as the gateway does it: the gateway serves all of it. */
export class Unmergeable extends Error {
  override readonly name = 'Unmergeable';
}
