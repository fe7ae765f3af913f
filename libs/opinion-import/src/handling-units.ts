import { type AskGraph, dataOf } from './graph-client.ts';

const register = `mutation RegisterUnit($input: RegisterHandlingUnitInput!) {
  registerHandlingUnit(input: $input) { handlingUnit { id } }
}`;

/** Ids of the handling units by name: registered in the region when first met, each once. A dry run registers none. */
export const handlingUnits = (
  ask: AskGraph,
  regionCode: string,
  dryRun: boolean,
): ((name: string) => Promise<string | undefined>) => {
  const known = new Map<string, Promise<string | undefined>>();
  const registered = async (name: string): Promise<string | undefined> => {
    const input = { name, regionCode };
    const data = await dataOf<{ registerHandlingUnit: { handlingUnit: { id: string } } }>(ask, register, { input });
    return data.registerHandlingUnit.handlingUnit.id;
  };
  return (name) => {
    if (dryRun) return Promise.resolve(undefined);
    const found = known.get(name) ?? registered(name);
    known.set(name, found);
    return found;
  };
};
