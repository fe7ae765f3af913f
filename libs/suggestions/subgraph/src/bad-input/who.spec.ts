import { asAnyone, asCitizen, asRole } from '@renda/testing';

import { author, region } from '../spec/given.ts';
import { elsewhere, nobody } from '../spec/bad-input/place.ts';
import { openWorld, refusalIn, rows } from '../spec/bad-input/world.ts';

import type { Role } from '@renda/identity';

import type { World } from '../spec/bad-input/world.ts';

const roles: readonly Role[] = [
  ...(['REPRESENTATIVE', 'STATION_STAFF', 'COMMITTEE_STAFF', 'DEPUTY_DIRECTOR', 'CHAIRPERSONS', 'PRESIDIUM'] as const),
  ...(['COMMITTEE_MEMBER', 'WORKING_COMMITTEE', 'TELLER', 'GOVERNMENT_OFFICE', 'HANDLING_UNIT', 'ANALYST'] as const),
  ...(['INTEGRATION', 'ADMIN'] as const),
];
const closed = /^(FORBIDDEN|OUT_OF_REGION|SCOPE_MISSING|PAPER_NEEDED|NOT_THE_AUTHOR|NOT_INVITED|NOT_AN_EVALUATOR)$/;

// What somebody stored and has not used yet is there for nobody else.
const notThere = /^(FORBIDDEN|NOT_FOUND)$/;

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const { possible } of rows) await world.at(possible[0]);
}, 120_000);

describe.each(rows)('$name (ACC-1)', (row) => {
  const refusal = row.hidden ? notThere : closed;

  it('is refused without a token', () =>
    world.unchangedBy(async () => {
      const place = await world.at(row.possible[0]);

      expect(await world.ask(row, row.input(place), asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    }));

  it('is refused to every other role of the region, and to those of the right role who have no part in it', () =>
    world.unchangedBy(async () => {
      const place = await world.at(row.possible[0]);
      const others = roles.filter((role) => !row.may.includes(role)).map((role) => asRole(role, region, nobody));

      for (const viewer of [...others, asCitizen(author, region)]) {
        const code = refusalIn(await world.ask(row, row.input(place), viewer));

        expect({ viewer: viewer.subject, code }).toEqual({
          viewer: viewer.subject,
          code: expect.stringMatching(refusal),
        });
      }
    }));

  it('is refused to the right roles of another region', () =>
    world.unchangedBy(async () => {
      const place = await world.at(row.possible[0]);

      for (const role of [...row.may, 'REPRESENTATIVE', 'HANDLING_UNIT'] as const) {
        const code = refusalIn(await world.ask(row, row.input(place), asRole(role, elsewhere, nobody)));

        expect({ role, code }).toEqual({ role, code: expect.stringMatching(refusal) });
      }
    }));
});
