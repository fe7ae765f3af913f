import { rollKeyOf } from '@renda/representatives-rules';

import type { RollCellError, RollColumn, RollEntry } from '@renda/representatives-rules';

import type { Representative } from './persistence/representative.table.ts';

/** The known seat of a row, null for a new one; REFUSED when nobody can tell, with the reason among the errors. */
export type RollMatcher = (entry: RollEntry, index: number) => Representative | null | 'REFUSED';

/** By certificate, else by name and electoral unit; people of one name are never taken for each other (REP-1). */
export const rollMatcher = (seats: readonly Representative[], errors: RollCellError[]): RollMatcher => {
  const byCertificate = new Map(
    seats.flatMap((seat): [string, Representative][] =>
      seat.certificateNumber === null ? [] : [[seat.certificateNumber, seat]],
    ),
  );
  const byName = Map.groupBy(seats, ({ name, electoralUnit }) => `${name}\n${electoralUnit}`);
  const rowOf = new Map<string, number>();
  const rowOfSeat = new Map<string, number>();

  return (entry, index) => {
    const { name, electoralUnit = '', certificateNumber } = entry;
    const refuse = (column: RollColumn, reason: string): 'REFUSED' => {
      errors.push({ row: index + 1, column, value: String(entry[column] ?? ''), reason });
      return 'REFUSED';
    };
    const first = rowOf.get(rollKeyOf(entry));
    const column = certificateNumber === undefined ? 'name' : 'certificateNumber';
    if (first !== undefined) return refuse(column, `already in row ${first} (与第 ${first} 行重复)`);
    rowOf.set(rollKeyOf(entry), index + 1);

    const named = byName.get(`${name}\n${electoralUnit}`) ?? [];
    const certified = certificateNumber === undefined ? undefined : byCertificate.get(certificateNumber);
    // Who had no certificate until now may have got one; who has another one is somebody else.
    const seat = certified ?? (certificateNumber === undefined ? named : named.filter(isUncertified))[0];
    if (certificateNumber === undefined && named.length > 1) {
      return refuse(
        'certificateNumber',
        `${named.length} people of this name and unit (同名同选举单位，请填写代表证号)`,
      );
    }
    if (!seat) return null;
    const earlier = rowOfSeat.get(seat.id);
    if (earlier !== undefined) return refuse(column, `the same person as row ${earlier} (与第 ${earlier} 行为同一人)`);
    rowOfSeat.set(seat.id, index + 1);
    return seat;
  };
};

const isUncertified = ({ certificateNumber }: Representative): boolean => certificateNumber === null;
