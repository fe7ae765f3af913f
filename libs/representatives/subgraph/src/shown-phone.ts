import { subjectsOf } from '@renda/identity';

import type { Representative } from './persistence/representative.table.ts';
import type { RepresentativesContext } from './context.ts';

/** 138****0000 for everybody but the representative (ACC-2). */
export const maskPhone = (phone: string): string =>
  phone
    .replace(/^\+86/, '')
    .replace(
      /^(.{3})(.*)(.{4})$/,
      (_, start: string, middle: string, end: string) => `${start}${'*'.repeat(Math.max(4, middle.length))}${end}`,
    );

export const shownPhone = async (
  { id }: Representative,
  { loaders, viewer }: RepresentativesContext,
): Promise<string | null> => {
  const contact = await loaders.contact.load(id);
  if (contact === null) return null;
  return subjectsOf(viewer, 'REPRESENTATIVE').includes(id) ? contact.phone : maskPhone(contact.phone);
};
