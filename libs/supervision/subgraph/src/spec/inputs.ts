import { county, representativeId, unitId } from './supervision-world.ts';

// Inputs that are taken; a test spoils the one thing it is about.
export const registration = {
  regionCode: county,
  year: 2025,
  decidedOn: '2025-02-20',
  title: '改造老旧小区供暖',
  content: '改造三个小区的供暖管网',
  budget: '1000000.00',
  responsibleUnitId: unitId,
  coordinate: { longitude: 109.93, latitude: 33.87 },
} as const;

export const plan = {
  startsOn: '2026-03-01',
  text: '分两步实施',
  milestones: [
    { title: '招标完成', dueOn: '2026-04-10', percent: 20, money: '200000.00' },
    { title: '全部通暖', dueOn: '2026-10-31', percent: 100, money: '800000.00' },
  ],
} as const;

export const report = { month: '2026-03-02', percent: 1, spent: '10.00', text: '已进场' } as const;
export const decision = {
  body: 'STANDING_COMMITTEE',
  meeting: '第三十次会议',
  decidedOn: '2026-03-01',
  number: '〔2026〕3号',
  text: '同意',
  reason: '选址冲突',
} as const;
export const acceptance = {
  acceptors: [{ name: '李代表', organisation: '人大代表小组', representativeId }],
  findings: '管网全部换新，已通暖',
} as const;
export const satisfied = { counts: { satisfied: 30, basicallySatisfied: 5, unsatisfied: 2 }, citizens: 10 } as const;
export const unsatisfied = { counts: { satisfied: 1, basicallySatisfied: 5, unsatisfied: 30 } } as const;
export const replacement = { title: '新建社区食堂', content: '一处社区食堂', responsibleUnitId: unitId } as const;
export const carryOver = { reason: '雨季延误', finishOn: '2026-06-30' } as const;
export const inspection = {
  kind: 'INSPECTION',
  inspectedOn: '2026-03-02',
  participantIds: [representativeId],
  progressSeen: '管沟已开挖',
} as const;
export const topic = {
  regionCode: county,
  year: 2026,
  kind: 'SPECIAL_REPORT',
  title: '供暖专项工作报告',
  content: '冬季供暖情况',
  topicSource: 'LETTERS_AND_VISITS',
  field: 'finance',
  unitIds: [unitId],
} as const;
