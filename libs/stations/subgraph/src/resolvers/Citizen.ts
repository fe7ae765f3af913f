import { maskAddress, maskIdNumber, maskName, maskPhone } from '@renda/stations-rules';

import type { CitizenResolvers } from '../__generated__/resolvers.ts';

export const Citizen: CitizenResolvers = {
  name: ({ name }) => name && maskName(name),
  phone: ({ phone }) => phone && maskPhone(phone),
  address: ({ address }) => address && maskAddress(address),
  idNumber: ({ idNumber }) => idNumber && maskIdNumber(idNumber),
  reachable: ({ phone, address, account }) => Boolean(phone ?? address ?? account),
};
