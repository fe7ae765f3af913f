import { registerOnce } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { programmeEvent } from '../programme-events.ts';
import { roundPolicyOn } from '../round-policy.ts';
import { textWithin, within } from '../texts.ts';

import type { OpenProgrammeInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { LivelihoodProgramme } from '../persistence/livelihood-programme.table.ts';
import type { ScreeningItem } from '../persistence/programme-words.ts';

/** SOLICITING: the year's programme, with the parameters of today (VOT-1, ONE-9). */
export const openProgramme = async (
  input: OpenProgrammeInput,
  unit: VotingUnit,
): Promise<{ readonly programme: LivelihoodProgramme }> => {
  assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE', 'COMMITTEE_STAFF'], input.regionCode);
  const row = {
    regionCode: input.regionCode,
    year: within(input.year, 2000, 2200, 'year'),
    title: textWithin(input.title, 100, 'title'),
    places: within(input.places, 1, 100, 'places'),
    placesOpen: input.places,
    state: 'SOLICITING' as const,
    criteria: screeningItems(input.criteria, 'criteria'),
    negativeList: screeningItems(input.negativeList, 'negativeList'),
    policy: await roundPolicyOn(unit.policy, input.regionCode, unit.today()),
    currentListId: null,
    consideration: null,
    returnedOpinions: null,
    publishedOn: null,
    votableFrom: null,
    callOff: null,
    decidedOn: null,
    handedOverOn: null,
    handOverDocument: null,
  };
  const programme = await registerOnce(unit, 'LivelihoodProgramme', input.externalReference, {
    create: async (id) => {
      const opened = await unit.programmes.add({ ...row, id });
      unit.emit(programmeEvent('programme.opened', opened, { year: opened.year, places: opened.places }));
      return opened;
    },
    existing: (id) => unit.programmes.findById(id),
  });
  return { programme };
};

const screeningItems = (items: readonly ScreeningItem[], field: string): readonly ScreeningItem[] => {
  const codes = items.map(({ code }) => code.trim());
  const broken = codes.filter((code, index) => code === '' || codes.indexOf(code) !== index);
  if (broken.length > 0) throw votingErrors.LIST_OF_CODES_BROKEN({ codes: broken }, { field });
  return items
    .slice(0, within(items.length, 0, 50, field))
    .map(({ code, text }) => ({ code: code.trim(), text: textWithin(text, 500, field) }));
};
