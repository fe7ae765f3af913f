import { unitId } from './stations-world.ts';

import type { Opinion, StationsWorld } from './stations-world.ts';

export const citizen = {
  name: '张三丰',
  phone: '13812345678',
  address: '陕西省商洛市商州区城关街道工农路12号',
  idNumber: '61250119800101001X',
} as const;

export const words = '东街路灯不亮，请修理。联系张三丰，电话13812345678';

export interface GivenOpinion {
  readonly opinion: Opinion;
  readonly trackingCode: string;
}

export type GivenState =
  'REGISTERED' | 'SORTED' | 'HANDLING' | 'RESOLVED' | 'FED_BACK' | 'CLOSED' | 'DECLINED' | 'WITHDRAWN';

/** An opinion in the state, brought there through the graph: handled by the department `unitId`. */
export const opinionIn = async (world: StationsWorld, state: GivenState, more: object = {}): Promise<GivenOpinion> => {
  const { done, staff, station } = world;
  const registered = await done(
    'registerOpinion',
    { stationId: station, channel: 'WALK_IN', title: '东街路灯', text: words, citizen, ...more },
    staff,
  );
  const opinionId = registered.opinion.id;
  const { trackingCode } = registered;
  for (const step of stepsTo[state]) await step(world, opinionId, trackingCode);
  return { opinion: await world.read(opinionId), trackingCode };
};

type Step = (world: StationsWorld, opinionId: string, trackingCode: string) => Promise<unknown>;

const sort: Step = ({ done, staff }, opinionId) =>
  done('sortOpinion', { opinionId, category: 'URBAN_MANAGEMENT', urgency: 'PRESSING' }, staff);
const handle: Step = ({ done, staff }, opinionId) =>
  done('handleOpinion', { opinionId, route: 'DEPARTMENT', unit: { id: unitId, name: '区城管局' } }, staff);
const recordResult: Step = ({ done, unit }, opinionId) =>
  done('recordOpinionResult', { opinionId, text: '路灯已修好' }, unit);
const feedBack: Step = ({ done, staff }, opinionId) => done('feedBackOpinion', { opinionId }, staff);
const rate: Step = ({ done }, _, trackingCode) => done('rateOpinion', { trackingCode, rating: 'SATISFIED' });
const decline: Step = ({ done, staff }, opinionId) =>
  done('declineOpinion', { opinionId, ground: 'LITIGATION' }, staff);
const withdraw: Step = ({ done }, _, trackingCode) => done('withdrawOpinion', { trackingCode });

const stepsTo: Readonly<Record<GivenState, readonly Step[]>> = {
  REGISTERED: [],
  SORTED: [sort],
  HANDLING: [sort, handle],
  RESOLVED: [sort, handle, recordResult],
  FED_BACK: [sort, handle, recordResult, feedBack],
  CLOSED: [sort, handle, recordResult, feedBack, rate],
  DECLINED: [decline],
  WITHDRAWN: [withdraw],
};
