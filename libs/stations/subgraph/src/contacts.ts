import type { StationsUnit } from './context.ts';
import type { CitizenInput } from './__generated__/resolvers.ts';
import type { CitizenContact } from './persistence/citizen-contact.table.ts';

/** Keeps a citizen's data in a row of their own (ACC-2); null if nothing at all is known. */
export const keepContact = async (
  given: CitizenInput | null | undefined,
  account: string | null,
  unit: StationsUnit,
): Promise<CitizenContact | null> => {
  const data = {
    name: said(given?.name),
    phone: said(given?.phone),
    address: said(given?.address),
    idNumber: said(given?.idNumber),
    account,
  };
  if (Object.values(data).every((value) => value === null)) return null;
  return unit.contacts.add({ ...data, erasedAt: null, eraseReason: null });
};

const said = (value: string | null | undefined): string | null => value?.trim() || null;
