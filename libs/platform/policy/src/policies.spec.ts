import { parsePolicyValue } from './parse-policy-value.ts';
import { policies, policyNames } from './policies.ts';
import { unitOf } from './policy-definition.ts';

import type { PolicyName } from './policies.ts';

/** The table of domain.md section 9, by hand; what is not a number or a word there is shown by what it must contain. */
const table: Readonly<Record<PolicyName, unknown>> = {
  'contact.deputiesPerMember': 5,
  'contact.visitsPerYear': 1,
  'contact.preSessionDays': 30,
  'contact.citizensMin': 3,
  'contact.citizensMax': 5,
  'meeting.observersMin': 10,
  'station.receptionsPerYear': 4,
  'station.standard': expect.objectContaining({ name: '六有' }),
  'station.ledgers': expect.objectContaining({ name: '两册七簿' }),
  'group.activitiesPerYear': 2,
  'group.quarterlyTheme': false,
  'group.activityDaysMin': 1,
  'group.activityDaysMax': 2,
  'duty.yearly': [],
  'opinion.sortDays': 3,
  'opinion.resolveDays': 30,
  'opinion.feedbackDays': 5,
  'opinion.rateDays': 15,
  'opinion.maxRehandlings': 2,
  'motion.signersMin': { COUNTRY: 30, PROVINCE: 10, PREFECTURE: 10, COUNTY: 10, TOWNSHIP: 5 },
  'suggestion.assignWorkdays': 5,
  'suggestion.adjustWorkdays': 5,
  'suggestion.contactWorkdays': 20,
  'suggestion.jointMonths': 1,
  'suggestion.replyMonths': 3,
  'suggestion.extendedMonths': 6,
  'suggestion.evaluateWorkdays': 20,
  'suggestion.rereplyMonths': 1,
  'suggestion.maxRounds': 2,
  'suggestion.classScheme': expect.objectContaining({ name: 'A–D', version: 1 }),
  'keySupervision.perLeaderMin': 1,
  'keySupervision.perLeaderMax': 2,
  'deadline.amberWorkdays': 5,
  'deadline.holidayShift': 'NONE',
  'suggestion.approval': 'DUAL_CONTACT_ONLY',
  'suggestion.decideWorkdays': 5,
  'suggestion.evaluator': 'LEAD',
  'suggestion.dualContactMonths': 1,
  'station.noticeDays': 3,
  'inquiry.membersMin': { COUNTRY: 10, PROVINCE: 5, PREFECTURE: 5, COUNTY: 3 },
  'supervision.reportDays': { draft: 20, final: 10, members: 7 },
  'audit.rectifyMonths': 6,
  'appointment.fileDays': 10,
  'appointment.maxFailures': 2,
  'budget.draftDays': 30,
  'budget.publishDays': 20,
  'budget.townshipVisits': 4,
  'duty.scheme': expect.objectContaining({ total: 100 }),
  'duty.rankPublic': false,
  'vote.countSuspended': false,
  'privacy.retentionYears': 5,
  'privacy.minGroup': 5,
  'vote.quorum': {
    CONGRESS: { numerator: 2, denominator: 3, inclusive: true, of: 'ALL_MEMBERS' },
    STANDING_COMMITTEE: { numerator: 1, denominator: 2, inclusive: false, of: 'ALL_MEMBERS' },
    EVALUATION_PANEL: { numerator: 1, denominator: 2, inclusive: false, of: 'CONVENED' },
  },
  'vote.majorityBase': 'ALL',
  'vote.shortfall': 'ACCEPT_FEWER',
  'vote.maxRounds': 3,
  'vote.surplusRatio': { numerator: 1, denominator: 5 },
  'vote.publicDays': 7,
  'project.planMonths': 1,
  'project.phases': [
    expect.objectContaining({ code: 'LAUNCH', fromMonth: 2, toMonth: 3 }),
    expect.objectContaining({ code: 'SUPERVISE', fromMonth: 4, toMonth: 11 }),
    expect.objectContaining({ code: 'CONCLUDE', fromMonth: 12, toMonth: 12 }),
  ],
  'project.amberLag': 10,
  'project.redLag': 30,
  'evaluation.retryMonths': 3,
  'appointment.steps': expect.objectContaining({ APPOINT: expect.any(Array), REMOVE: expect.any(Array) }),
};

describe('The policy parameters (domain.md section 9)', () => {
  it('are those of the table', () => {
    expect([...policyNames].sort()).toEqual(Object.keys(table).sort());
  });

  it.each(policyNames)('%s has the default of the table', (name) => {
    expect(policies[name].default).toEqual(table[name]);
  });

  it.each(policyNames)('%s has a default in its own form', (name) => {
    expect(parsePolicyValue(name, policies[name].default)).toEqual(policies[name].default);
  });

  it.each(policyNames)('%s says its Chinese term, what it is and where the default comes from', (name) => {
    const { term, description, source } = policies[name];

    expect(term).toMatch(/\p{Script=Han}/u);
    expect(description).toMatch(/\(.*[A-Z]{3}-\d+.*\)\.$/);
    expect(source.text).not.toBe('');
  });

  it.each([
    ['opinion.sortDays', 'DAYS'],
    ['group.activityDaysMax', 'DAYS'],
    ['suggestion.assignWorkdays', 'WORKDAYS'],
    ['suggestion.replyMonths', 'MONTHS'],
    ['privacy.retentionYears', 'YEARS'],
    ['contact.visitsPerYear', null],
  ])('%s counts in %s, as its name tells', (name, unit) => {
    expect(unitOf(name)).toBe(unit);
  });
});

describe('The default class scheme (SUG-6)', () => {
  it.each([
    ['A', true, true, ['EVIDENCE']],
    ['B', false, true, ['COMMITMENT']],
    ['C', false, false, ['REASON']],
    ['D', false, false, ['REASON']],
  ])(
    'says of class %s whether it counts as solved, whether look-back covers it, and what it needs',
    (code, countsAsSolved, lookBack, needs) => {
      const { classes } = policies['suggestion.classScheme'].default;

      expect(classes.find((one) => one.code === code)).toMatchObject({ countsAsSolved, lookBack, needs });
    },
  );
});

describe('The default steps of an appointment (SUP-10)', () => {
  it('are the ten in order', () => {
    expect(policies['appointment.steps'].default.APPOINT.map(({ code }) => code)).toEqual([
      'RECOMMENDATION',
      'PROPOSAL',
      'PRE_REVIEW',
      'CHAIRPERSONS',
      'LAW_EXAMINATION',
      'EXPLANATION',
      'STATEMENT',
      'VOTE',
      'ANNOUNCEMENT',
      'OATH',
    ]);
  });
});

describe('The default ledgers of a station (STA-6)', () => {
  it('are the nine', () => {
    expect(policies['station.ledgers'].default.ledgers.map(({ code }) => code)).toEqual([
      'ROLL',
      'ASSISTANCE_ROLL',
      'MINUTES',
      'VISITORS',
      'SUGGESTIONS',
      'ARCHIVE',
      'ACTIVITIES',
      'GOOD_DEEDS',
      'INSPECTIONS',
    ]);
  });
});
