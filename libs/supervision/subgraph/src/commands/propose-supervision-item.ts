import { registerOnce } from '@renda/commands';
import { actsIn, assertActsIn } from '@renda/identity';
import { regionLevel } from '@renda/kernel';
import { supervisionErrors } from '@renda/supervision-rules';

import { eventOf } from '../events.ts';
import { foreignIds } from '../foreign-id.ts';
import { optionalText, requiredText } from '../required-text.ts';

import type { ProposeSupervisionItemInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisionItem } from '../persistence/supervision-item.table.ts';

/** – → TOPIC (SUP-7). */
export const proposeSupervisionItem = async (
  input: ProposeSupervisionItemInput,
  unit: SupervisionUnit,
): Promise<{ item: SupervisionItem }> => {
  const field = optionalText(input.field);
  assertMayPropose({ regionCode: input.regionCode, field }, unit);
  const signerIds = foreignIds('Representative', input.signerIds, 'signerIds');
  if (input.kind === 'MEMBERS_INQUIRY') await assertSigned(input.regionCode, signerIds.length, unit);
  const item = await registerOnce(unit, 'SupervisionItem', input.externalReference, {
    create: (id) => addItem(id, { ...input, field }, signerIds, unit),
    existing: (id) => unit.items.findById(id),
  });
  return { item };
};

const assertMayPropose = (place: Pick<SupervisionItem, 'regionCode' | 'field'>, { viewer }: SupervisionUnit): void => {
  if (actsIn(viewer, ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'COMMITTEE_STAFF'], place.regionCode)) return;
  assertActsIn(
    viewer,
    ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
    place.regionCode,
    place.field ?? undefined,
  );
};

// Townships have no standing committee; asked there, the smallest one's number holds.
const assertSigned = async (region: string, signers: number, unit: SupervisionUnit): Promise<void> => {
  const level = regionLevel(region);
  const required = await unit.policy.read(region, 'inquiry.membersMin', unit.today());
  const least = level === 'TOWNSHIP' || level === 'VILLAGE' ? required.COUNTY : required[level];
  unit.check({ name: 'signers', passed: signers >= least, detail: `${signers} / ${least}`, rule: 'SUP-7' });
  if (signers < least)
    throw supervisionErrors.INQUIRY_SIGNERS_TOO_FEW({ required: least, signers }, { field: 'signerIds' });
};

const addItem = async (
  id: string,
  input: ProposeSupervisionItemInput & { readonly field: string | null },
  signerIds: readonly string[],
  unit: SupervisionUnit,
): Promise<SupervisionItem> => {
  const { regionCode, year, kind, topicSource, field } = input;
  const today = unit.today();
  const item = await unit.items.add({
    id,
    regionCode,
    year,
    kind,
    title: requiredText(input.title, 'title'),
    content: requiredText(input.content, 'content'),
    topicSource,
    field,
    leaderId: null,
    unitIds: foreignIds('HandlingUnit', input.unitIds, 'unitIds'),
    signerIds,
    state: 'TOPIC',
    stateSince: today,
    publishedOn: null,
    plannedFor: null,
    heldOn: null,
    forwardedOn: null,
    documentNumber: null,
    reportDueOn: null,
    grade: null,
    retryDueOn: null,
    result: null,
    steps: 1,
  });
  const step = { itemId: id, number: 1, event: 'propose', from: null, to: item.state, takenOn: today } as const;
  await unit.steps.add({ ...step, text: item.title, actor: unit.viewer.subject });
  unit.emit(eventOf('supervisionItem.proposed', 'SupervisionItem', item, { kind, year }));
  return item;
};
