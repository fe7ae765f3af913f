import { command } from '@renda/commands';

import { keepPledge } from '../commands/keep-pledge.ts';
import { makePledge } from '../commands/make-pledge.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  makePledge: command('makePledge', makePledge),
  keepPledge: command('keepPledge', keepPledge),
};
