import { dataOf } from '@renda/testing';
import { county, presidium } from './given.ts';
import { castAll, closeAndCount, freezeRoll, openFor, projectRound, roundOf, tryStep } from './votes.ts';

import type { Graph } from './given.ts';
import type { Mark, Round } from './votes.ts';

/** Votes on projects brought to their outcome, each at a meeting of its own. */
export const outcomesIn = (graphOf: () => Graph) => {
  let year = 2000;
  let meeting = '';
  let revision = 0;

  /** A counted round of approval ballots, each given as the numbers of the items it marks. */
  const vote = async (roundId: string, ballots: readonly (readonly number[])[], entitled = 3): Promise<Round> => {
    const graph = graphOf();
    await freezeRoll(graph, { entitled, present: entitled, meetingId: meeting });
    const credentials = await openFor(graph, roundId, ballots.length);
    const { items } = await roundOf(graph, roundId);
    const marked = ballots.map((marks): readonly Mark[] => marks.map((n) => ({ itemId: items[n]?.id ?? '' })));
    await castAll(graph, roundId, credentials, marked);
    return closeAndCount(graph, roundId);
  };
  const nextRound = async (roundId: string): Promise<Round> => {
    const answer = dataOf(await tryStep(graphOf(), 'prepareNextRound', { roundId }, presidium));
    return roundOf(graphOf(), answer.prepareNextRound?.round.id ?? '');
  };
  const newVote = async (overrides: object = {}) => {
    meeting = crypto.randomUUID();
    return projectRound(graphOf(), { year: (year += 1), names, places: 2, meeting, ...overrides });
  };
  const setPolicy = async (name: string, value: unknown): Promise<void> => {
    await graphOf()
      .feed('representatives')
      .publish({
        kind: 'policy.valueSet',
        aggregate: { type: 'PolicyValue', id: crypto.randomUUID() },
        region: county,
        data: {
          ...{ id: crypto.randomUUID(), regionCode: county, name, value, effectiveFrom: '2020-01-01' },
          ...{ revision: (revision += 1), source: 'spec', setBy: 'spec', setAt: new Date() },
        },
      });
    await graphOf().drain();
  };
  const programmeNow = async (id: string) => {
    const query = `query ($id: ID!) { livelihoodProgramme(id: $id) { state placesOpen
      candidates(where: { state: { eq: ELECTED } }) { totalCount } } }`;
    const { livelihoodProgramme } = dataOf(await graphOf().ask<{ livelihoodProgramme: Now }>(query, { id }));
    const { candidates, ...programme } = livelihoodProgramme;
    return { ...programme, elected: candidates.totalCount };
  };
  const electedEvents = (candidateId: string | undefined) =>
    graphOf().database.manager.query<{ data: object }[]>(
      `SELECT data FROM event_log WHERE kind = 'project.elected' AND aggregate_id = $1`,
      [candidateId],
    );
  return { vote, nextRound, newVote, setPolicy, programmeNow, electedEvents, meetingNow: () => meeting };
};

const names = ['甲', '乙', '丙', '丁'];

interface Now {
  readonly state: string;
  readonly placesOpen: number;
  readonly candidates: { readonly totalCount: number };
}
