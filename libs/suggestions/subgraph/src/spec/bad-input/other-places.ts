import {
  asChairpersons,
  asDeputyDirector,
  asPresidium,
  asRepresentative,
  asWorkingCommittee,
  dataOf,
} from '@renda/testing';

import { givenClosed, solved } from '../followed-up.ts';
import { asAuthor, asOffice, givenCase, region, signer, unitNamed } from '../given.ts';
import { decision } from './case-places.ts';
import { done, noPlace, textOf } from './place.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Place } from './place.ts';

export const asHouse = asPresidium(region);
export const asCommittee = asWorkingCommittee('财经', region);
export const paperText = '水源地保护条例的制定，关系全县饮用水安全和长远发展，现有规定分散，亟须统一立法。';
export const session = {
  regionCode: region,
  session: 3,
  opensAt: '2026-03-01T09:00:00+08:00',
  closesAt: '2026-03-04T12:00:00+08:00',
};

/** Motions, matters of the committees, key supervisions and look-backs, each in every state. */
export const otherPlaces = (graph: TestSubgraph) => {
  const motionDraft = async (): Promise<Place> => {
    const texts = { title: '关于制定水源地保护办法的议案', cause: paperText, grounds: paperText, plan: paperText };
    // A body's motion needs no ten signers; this one is the representatives', so that signing can be tried.
    const input = { regionCode: region, ...texts, invitedIds: [signer] };
    return { ...noPlace, motionId: await done(graph, 'draftMotion', input, asAuthor, 'motion') };
  };
  const motionReady = async (): Promise<Place> => {
    await done(graph, 'openMotionSession', session, asHouse);
    const texts = { title: '关于制定水源地保护办法的议案', cause: paperText, grounds: paperText, plan: paperText };
    const input = { regionCode: region, proposer: 'PRESIDIUM', ...texts };
    return { ...noPlace, motionId: await done(graph, 'draftMotion', input, asHouse, 'motion') };
  };
  const move = async (place: Place, name: string, more: object = {}, viewer = asHouse): Promise<Place> => {
    await done(graph, name, { motionId: place.motionId, ...more }, viewer);
    return place;
  };
  const motionSubmitted = async (): Promise<Place> => move(await motionReady(), 'submitMotion');
  const motionReferred = async (): Promise<Place> =>
    move(await motionSubmitted(), 'referMotion', { committee: '财经委员会', decision });
  const motionReported = async (): Promise<Place> =>
    move(await motionReferred(), 'reportOnMotion', { leadHeardOn: '2026-03-02', report: '建议不列入。' }, asCommittee);
  const motionOnAgenda = async (): Promise<Place> => move(await motionSubmitted(), 'putMotionOnAgenda', { decision });
  const vote = (votesFor: number) => ({ members: 46, votesFor, votesAgainst: 10, abstentions: 5, decision });

  const motionOfTen = async (): Promise<Place> => {
    await done(graph, 'openMotionSession', session, asHouse);
    const invitedIds = Array.from({ length: 9 }, (_, n) => `01900000-0000-7000-8000-00000000010${n}`);
    const texts = { title: '关于制定水源地保护办法的议案', cause: paperText, grounds: paperText, plan: paperText };
    const input = { regionCode: region, ...texts, invitedIds };
    const place = { ...noPlace, motionId: await done(graph, 'draftMotion', input, asAuthor, 'motion') };
    for (const each of invitedIds) await move(place, 'signMotion', {}, asRepresentative(each, region));
    await move(place, 'submitMotion', {}, asAuthor);
    await move(place, 'referMotion', { committee: '财经委员会', decision });
    return move(place, 'reportOnMotion', { leadHeardOn: '2026-03-02', report: '建议转为建议。' }, asCommittee);
  };

  const collected = async (): Promise<Place> => {
    const input = { regionCode: region, committee: '财经工委', title: '关于县域经济', text: '委员反映的意见' };
    const unitId = await unitNamed(graph, '发改局');
    return { ...noPlace, unitId, matterId: await done(graph, 'collectMatter', input, asCommittee, 'matter') };
  };
  const take = async (place: Place, name: string, more: object, viewer = asOffice): Promise<Place> => {
    await done(graph, name, { matterId: place.matterId, ...more }, viewer);
    return place;
  };
  const sorted = async (): Promise<Place> => {
    const place = await collected();
    return take(place, 'sortMatter', { field: '经济', unitIds: [place.unitId] }, asCommittee);
  };
  const matterApproved = async (): Promise<Place> =>
    take(await sorted(), 'approveMatter', { approve: true }, asDeputyDirector(region));
  const decided = async (onAgenda: boolean): Promise<Place> =>
    take(await matterApproved(), 'decideMatter', { onAgenda, decision }, asChairpersons(region));

  let leaders = 0;
  const supervised = async (): Promise<Place> => {
    const { id: suggestionId } = await givenCase(graph, 'sign');
    const input = { suggestionId, leaderKind: 'CONGRESS', leader: `主任${(leaders += 1)}`, decision };
    const keySupervisionId = await done(graph, 'startKeySupervision', input, asChairpersons(region), 'keySupervision');
    return { ...noPlace, suggestionId, keySupervisionId };
  };

  const lookedBack = async (): Promise<Place> => {
    const given = await givenClosed(graph, solved);
    const input = { regionCode: region, name: '回头看', from: '2026-03-02', to: '2026-03-02', sample: 500 };
    const selection = `lookBack { id items(first: 200, where: { unitId: { eq: "${given.unitId}" } }) { nodes { id } } }`;
    const opened = await graph.ask<{ openLookBack: { lookBack: { id: string; items: { nodes: { id: string }[] } } } }>(
      textOf('openLookBack', selection),
      { input },
      asOffice,
    );
    const { id: lookBackId, items } = dataOf(opened).openLookBack.lookBack;
    const itemId = items.nodes[0]?.id ?? noPlace.itemId;
    return { ...noPlace, suggestionId: given.id, asUnit: given.asUnit, lookBackId, itemId };
  };
  // An empty look-back: nothing was drawn, so nothing is left to inspect.
  const lookBackDone = async (): Promise<Place> => {
    const input = { regionCode: region, name: '回头看', from: '2020-01-01', to: '2020-12-31', sample: 0 };
    return { ...noPlace, lookBackId: await done(graph, 'openLookBack', input, asOffice, 'lookBack') };
  };

  return {
    motionDraft,
    motionReady,
    motionSubmitted,
    motionReferred,
    motionReported,
    motionOfTen,
    motionOnAgenda,
    motionOffAgenda: async () => move(await motionReported(), 'leaveMotionOffAgenda', { decision }),
    motionAdopted: async () => move(await motionOnAgenda(), 'recordMotionVote', vote(24)),
    motionRejected: async () => move(await motionOnAgenda(), 'recordMotionVote', vote(23)),
    motionWithdrawn: async () => move(await motionSubmitted(), 'withdrawMotion', { reason: '条件不成熟', decision }),
    collected,
    sorted,
    matterApproved,
    matterOnAgenda: () => decided(true),
    matterOffAgenda: () => decided(false),
    forwarded: async () => take(await decided(false), 'forwardMatter', { documentNumber: '县人办〔2026〕8号' }),
    supervised,
    supervisionEnded: async () => {
      const place = await supervised();
      await done(
        graph,
        'closeKeySupervision',
        { keySupervisionId: place.keySupervisionId, result: '改造完成' },
        asOffice,
      );
      return place;
    },
    lookedBack,
    lookBackDone,
    lookBackClosed: async () => {
      const place = await lookBackDone();
      await done(graph, 'closeLookBack', { lookBackId: place.lookBackId }, asOffice);
      return place;
    },
    nowhere: () => Promise.resolve(noPlace),
  } as const;
};
