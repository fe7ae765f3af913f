import { parsePhoneNumber } from '@renda/graphql';
import { readRollRow, representativesErrors } from '@renda/representatives-rules';

import { representativesEvent } from '../events.ts';
import { rollPlan } from '../roll-plan.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { differencesOf } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { RollCellError, RollRow } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';
import type { RepresentativesEvent, RepresentativesEvents } from '../events.ts';
import type { Congress } from '../persistence/congress.table.ts';

export interface ImportRepresentativesInput extends CommandInput {
  readonly congressId: string;
  readonly rows: readonly RollRow[];
}

const maximumRows = 5_000;
const errorsTold = 500;

/** A whole roll or nothing of it; the same roll again changes nothing (REP-1). */
export const importRepresentatives = async (
  { congressId, rows }: ImportRepresentativesInput,
  unit: RepresentativesUnit,
) => {
  const congress = await unit.congresses.lock(congressId);
  assertStaffOf(unit.viewer, congress.regionCode);
  if (rows.length > maximumRows) {
    throw representativesErrors.TOO_MANY_ROWS({ rows: rows.length, max: maximumRows }, { field: 'rows' });
  }
  const read = rows.map((row, index) => readRollRow(row, index, { phone: phoneOf }));
  const plan = await rollPlan(
    congress,
    read.map(({ entry }) => entry),
    unit,
  );
  refuse([...read.flatMap(({ errors }) => errors), ...plan.errors]);

  const added = plan.added.length > 0 ? await unit.representatives.addAll(plan.added) : [];
  for (const seat of added) {
    const { electedOn, inOfficeFrom } = seat;
    unit.emit(seatEvent('representative.registered', seat, { electedOn, inOfficeFrom }));
  }
  const newPhones = plan.phones.length > 0 ? await unit.contacts.keepAll(plan.phones) : new Set<string>();
  let changed = 0;
  for (const { before, wanted } of plan.known) {
    const differences = [...differencesOf(before, wanted), ...(newPhones.has(before.id) ? ['phone'] : [])];
    if (differences.length === 0) continue;
    const seat = await unit.representatives.save(wanted);
    unit.emit(seatEvent('representative.updated', seat, { changed: differences }));
    changed += 1;
  }
  const result = { added: added.length, changed, unchanged: plan.known.length - changed };
  if (added.length + changed > 0) unit.emit(rollImported(congress, result));
  return result;
};

const rollImported = (
  { id, regionCode }: Congress,
  data: RepresentativesEvents['roll.imported'],
): RepresentativesEvent<'roll.imported'> =>
  representativesEvent({ kind: 'roll.imported', aggregate: { type: 'Congress', id }, region: regionCode, data });

const phoneOf = (text: string): string | null => {
  try {
    return parsePhoneNumber(text);
  } catch {
    return null;
  }
};

const refuse = (errors: readonly RollCellError[]): void => {
  const sorted = errors.toSorted((a, b) => a.row - b.row);
  const [first] = sorted;
  if (!first) return;
  const { row, column, reason } = first;
  const told = { count: errors.length, row, column, reason, errors: sorted.slice(0, errorsTold) };
  throw representativesErrors.ROLL_REFUSED(told, { field: `rows.${row - 1}.${column}` });
};
