import {
  asAdmin,
  asAnalyst,
  asChairpersons,
  asCommitteeStaff,
  asGovernmentOffice,
  asHandlingUnit,
  asIntegration,
  asRepresentative,
  asStationStaff,
  closeAfterSpec,
} from '@renda/testing';
import { openGraphClient } from '@renda/supergraph';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { county, town } from '../journeys/township.ts';
import { randomOperation } from './random-operation.ts';
import { differences } from './same-answer.ts';
import { someOfEverything } from './some-of-everything.ts';

import type { Viewer } from '@renda/identity';
import type { GraphClient } from '@renda/supergraph';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';

const anyone: Viewer = { kind: 'ANYONE', subject: null, grants: [], scopes: [] };

describe('Merged execution', () => {
  let merged: GraphClient;
  let planned: GraphClient;
  let schema: GraphQLSchema;
  let samples: Record<string, (string | number | boolean)[]>;
  let viewers: readonly Viewer[];

  beforeAll(async () => {
    const whole = await openWholeGraph();
    const ids = await someOfEverything(whole);
    const logger = pino({ level: 'silent' });
    [merged, planned] = await Promise.all([
      openGraphClient(whole.graph, logger, 'merged'),
      openGraphClient(whole.graph, logger, 'planned'),
    ]);
    closeAfterSpec(async () => void (await Promise.all([merged.stop(), planned.stop()])));
    const { data } = await planned.ask(getIntrospectionQuery(), {}, anyone);
    schema = buildClientSchema(data as IntrospectionQuery);
    samples = {
      ID: [...Object.values(ids), '01900000-0000-7000-8000-000000000000'],
      RegionCode: [county, town, '611000', '100000'],
      Day: ['2026-03-02', '2026-01-01'],
      DateTime: ['2026-03-02T10:00:00+08:00'],
      Int: [1, 3, 2026],
      Float: [33.5, 109.9],
      Boolean: [true, false],
      String: ['路灯', '商州'],
      Yuan: ['300000.00'],
      Url: ['https://example.org/'],
      PhoneNumber: ['13800000000'],
      TrackingCode: ['ABCD-EFGH-JKMN-PQRS'],
    };
    viewers = [
      ...[anyone, asCommitteeStaff(county), asCommitteeStaff('611000'), asAdmin(), asAnalyst('611000')],
      ...[asRepresentative(ids.representativeId, county), asStationStaff(ids.stationId, town)],
      ...[asHandlingUnit(ids.unitId, county), asGovernmentOffice(county), asChairpersons(county), asIntegration([])],
    ];
  }, 120_000);

  it('tells the same schema', async () => {
    const [here, there] = await Promise.all(
      [merged, planned].map((client) => client.ask(getIntrospectionQuery(), {}, anyone)),
    );

    expect(here?.data).toEqual(there?.data);
  });

  it('answers any query as the gateway does, interpreted and compiled, to whoever asks', async () => {
    const { seed = 20_260_302, numRuns = 400 } = fc.readConfigureGlobal();
    const choices = fc.array(fc.nat(9_999), { minLength: 80, maxLength: 300, size: 'max' });
    let answered = 0;

    await fc.assert(
      fc.asyncProperty(choices, fc.nat(100), async (numbers, who) => {
        const { query, variables } = randomOperation({ schema, samples, choices: numbers });
        const viewer = viewers[who % viewers.length] ?? anyone;
        const there = await planned.ask(query, variables, viewer, 'en');
        if (there.data) answered += 1;
        // A text is compiled when it comes for the fourth time.
        for (let turn = 0; turn < (who % 4 === 0 ? 4 : 1); turn += 1) {
          const here = await merged.ask(query, variables, viewer, 'en');
          const different = differences(here, there);
          if (different.length > 0) throw new Error([query, JSON.stringify(variables), ...different].join('\n'));
        }
      }),
      { seed, numRuns, endOnFailure: true },
    );

    expect(answered).toBeGreaterThan(numRuns / 4);
  }, 600_000);
});
