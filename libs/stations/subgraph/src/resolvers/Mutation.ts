import { command } from '@renda/commands';

import { assignRepresentativeToStation } from '../commands/assign-representative-to-station.ts';
import { cancelReception } from '../commands/cancel-reception.ts';
import { createStation } from '../commands/create-station.ts';
import { declineOpinion } from '../commands/decline-opinion.ts';
import { eraseCitizen } from '../commands/erase-citizen.ts';
import { feedBackOpinion } from '../commands/feed-back-opinion.ts';
import { handBackOpinion } from '../commands/hand-back-opinion.ts';
import { handleOpinion } from '../commands/handle-opinion.ts';
import { holdReception } from '../commands/hold-reception.ts';
import { importOpinion } from '../commands/import-opinion.ts';
import { leaveOpinion } from '../commands/leave-opinion.ts';
import { rateOpinion } from '../commands/rate-opinion.ts';
import { recordOpinionResult } from '../commands/record-opinion-result.ts';
import { registerOpinion } from '../commands/register-opinion.ts';
import { registerVisit } from '../commands/register-visit.ts';
import { revealCitizen } from '../commands/reveal-citizen.ts';
import { scheduleReception } from '../commands/schedule-reception.ts';
import { sortOpinion } from '../commands/sort-opinion.ts';
import { updateStation } from '../commands/update-station.ts';
import { withdrawOpinion } from '../commands/withdraw-opinion.ts';
import { behind, doors } from '../doors.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  createStation: command('createStation', createStation),
  updateStation: command('updateStation', updateStation),
  assignRepresentativeToStation: command('assignRepresentativeToStation', assignRepresentativeToStation),
  scheduleReception: command('scheduleReception', scheduleReception),
  holdReception: command('holdReception', holdReception),
  cancelReception: command('cancelReception', cancelReception),
  registerVisit: command('registerVisit', registerVisit),
  registerOpinion: command('registerOpinion', registerOpinion),
  leaveOpinion: behind(doors.leave, command('leaveOpinion', leaveOpinion)),
  sortOpinion: command('sortOpinion', sortOpinion),
  handleOpinion: command('handleOpinion', handleOpinion),
  handBackOpinion: command('handBackOpinion', handBackOpinion),
  recordOpinionResult: command('recordOpinionResult', recordOpinionResult),
  feedBackOpinion: command('feedBackOpinion', feedBackOpinion),
  rateOpinion: behind(doors.act, command('rateOpinion', rateOpinion)),
  declineOpinion: command('declineOpinion', declineOpinion),
  withdrawOpinion: behind(doors.act, command('withdrawOpinion', withdrawOpinion)),
  revealCitizen: command('revealCitizen', revealCitizen),
  eraseCitizen: command('eraseCitizen', eraseCitizen),
  importOpinion: command('importOpinion', importOpinion),
};
