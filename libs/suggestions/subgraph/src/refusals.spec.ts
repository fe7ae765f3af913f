import {
  asAnalyst,
  asAnyone,
  asChairpersons,
  asCitizen,
  asCommitteeStaff,
  asDeputyDirector,
  asGovernmentOffice,
  asHandlingUnit,
  asRepresentative,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  author,
  givenCase,
  mutate,
  region,
  reply,
  signer,
  stepped,
  unitNamed,
} from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given, Step } from './spec/given.ts';

const elsewhere = '611021';
const places = ['draft', 'submit', 'register', 'admit', 'assign', 'sign', 'contact', 'reply'] as const;

/** Every mutation of a case: where it is possible, with what, by whom, and who of the same role it is refused to. */
interface Row {
  readonly name: string;
  readonly possible: readonly Step[];
  readonly input: (given: Given) => Readonly<Record<string, unknown>>;
  readonly by: (given: Given) => Viewer;
  readonly stranger: Viewer;
  /** What makes it possible, where the steps alone do not. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

let graph: TestSubgraph;
let betterUnitId = '';
const cases = new Map<string, Given>();

const strange = {
  author: asRepresentative(signer, elsewhere),
  office: asCommitteeStaff(elsewhere),
  government: asGovernmentOffice(elsewhere),
  unit: asHandlingUnit(author, elsewhere),
};
const ofCase = ({ id }: Given) => ({ suggestionId: id });
const ofTask = ({ task }: Given) => ({ assignmentId: task?.id ?? author });
const byAuthor = () => asAuthor;
const byOffice = () => asOffice;
const byGovernment = () => asGovernment;
const byUnit = ({ asUnit }: Given) => asUnit;

const table: readonly Row[] = [
  {
    name: 'editSuggestion',
    possible: ['draft'],
    input: (g) => ({ ...ofCase(g), category: '水利' }),
    by: byAuthor,
    stranger: strange.author,
  },
  {
    name: 'inviteCoSigners',
    possible: ['draft'],
    input: (g) => ({ ...ofCase(g), representativeIds: [signer] }),
    by: byAuthor,
    stranger: strange.author,
  },
  { name: 'findSimilarSuggestions', possible: ['draft'], input: ofCase, by: byAuthor, stranger: strange.author },
  { name: 'registerSuggestion', possible: ['submit'], input: ofCase, by: byOffice, stranger: strange.office },
  {
    name: 'returnSuggestion',
    possible: ['register'],
    input: (g) => ({ ...ofCase(g), reason: '缺少案据' }),
    by: byOffice,
    stranger: strange.office,
  },
  {
    name: 'notAdmitSuggestion',
    possible: ['register'],
    input: (g) => ({ ...ofCase(g), ground: 'NO_CONTENT', explanation: '无具体内容' }),
    by: byOffice,
    stranger: strange.office,
  },
  { name: 'admitSuggestion', possible: ['register'], input: ofCase, by: byOffice, stranger: strange.office },
  {
    name: 'escalateSuggestion',
    possible: ['register'],
    input: (g) => ({ ...ofCase(g), regionCode: '611000', reason: '市级事权' }),
    by: byOffice,
    stranger: strange.office,
  },
  {
    name: 'assignSuggestion',
    possible: ['admit'],
    input: (g) => ({ ...ofCase(g), units: [{ unitId: g.unitId, role: 'LEAD' }] }),
    by: byGovernment,
    stranger: strange.government,
  },
  { name: 'signForAssignment', possible: ['assign'], input: ofTask, by: byUnit, stranger: strange.unit },
  {
    name: 'requestAdjustment',
    possible: ['assign'],
    input: (g) => ({ ...ofTask(g), reason: '不属职责', betterUnitId }),
    by: byUnit,
    stranger: strange.unit,
  },
  {
    name: 'recordCommunication',
    possible: ['sign', 'contact'],
    input: (g) => ({ ...ofTask(g), heldOn: '2026-03-02', form: 'PHONE', summary: '沟通' }),
    by: byUnit,
    stranger: strange.unit,
  },
  {
    name: 'requestExtension',
    possible: ['sign', 'contact'],
    input: (g) => ({ ...ofTask(g), reason: '复杂' }),
    by: byUnit,
    stranger: strange.unit,
  },
  {
    name: 'replyToAssignment',
    possible: ['contact'],
    input: (g) => ({ ...ofTask(g), ...reply }),
    by: byUnit,
    stranger: strange.unit,
  },
  {
    name: 'withdrawSuggestion',
    possible: ['draft', 'submit', 'register', 'admit', 'assign', 'sign', 'contact'],
    input: (g) => ({ ...ofCase(g), reason: '已解决' }),
    by: byAuthor,
    stranger: strange.author,
  },
];

/** Possible in none of the steps: they need what comes after, so here they are refused in every state. */
const later: readonly Omit<Row, 'possible'>[] = [
  { name: 'submitSuggestion', input: ofCase, by: byAuthor, stranger: strange.author },
  { name: 'mergeSuggestion', input: (g) => ({ ...ofCase(g), intoId: g.id }), by: byOffice, stranger: strange.office },
  { name: 'takeUpEscalated', input: ofCase, by: byOffice, stranger: strange.office },
  {
    name: 'declineEscalated',
    input: (g) => ({ ...ofCase(g), reason: '不受理' }),
    by: byOffice,
    stranger: strange.office,
  },
  {
    name: 'decideAdjustment',
    input: (g) => ({ ...ofTask(g), accept: true }),
    by: byGovernment,
    stranger: strange.government,
  },
  {
    name: 'decideExtension',
    input: (g) => ({ ...ofTask(g), grant: true }),
    by: byGovernment,
    stranger: strange.government,
  },
  { name: 'giveJointOpinion', input: (g) => ({ ...ofTask(g), text: '同意' }), by: byUnit, stranger: strange.unit },
  { name: 'noteAsReference', input: ofTask, by: byUnit, stranger: strange.unit },
  { name: 'orderRehandling', input: (g) => ({ ...ofCase(g), note: '再办' }), by: byOffice, stranger: strange.office },
  {
    name: 'followUpSuggestion',
    input: (g) => ({ ...ofCase(g), reason: '未办' }),
    by: byOffice,
    stranger: strange.office,
  },
  { name: 'verifyFollowUp', input: (g) => ({ ...ofCase(g), note: '已看' }), by: byOffice, stranger: strange.office },
  {
    name: 'concludeHardCase',
    input: (g) => ({
      ...ofCase(g),
      onceMore: true,
      review: 'JOINT_STUDY',
      decision: { meeting: '会', number: '1', decidedOn: '2026-03-02', text: '再办' },
    }),
    by: () => asChairpersons(region),
    stranger: asChairpersons(elsewhere),
  },
  { name: 'agreeToWithdrawal', input: ofCase, by: () => asSigner, stranger: strange.author },
  {
    name: 'answerInvitation',
    input: (g) => ({ ...ofCase(g), confirm: true }),
    by: () => asSigner,
    stranger: strange.author,
  },
];

const caseAt = (step: Step): Given => {
  const given = cases.get(step);
  if (!given) throw new Error(`No case at ${step}.`);
  return given;
};

const fingerprint = async (): Promise<unknown> =>
  graph.database.manager.query(
    `SELECT (SELECT string_agg(id || ':' || version || state, ',' ORDER BY id) FROM suggestion) AS cases,
            (SELECT string_agg(id || ':' || version || state, ',' ORDER BY id) FROM assignment) AS tasks,
            (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM reply) AS replies`,
  );

const unchangedBy = async (work: () => Promise<void>): Promise<void> => {
  const before = await fingerprint();
  await work();
  expect(await fingerprint()).toEqual(before);
};

const refused = (answer: { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }): string =>
  answer.errors?.[0]?.extensions.code ?? 'NOT REFUSED';

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  betterUnitId = await unitNamed(graph, '更合适的单位');
  for (const step of places) cases.set(step, await givenCase(graph, step));
}, 120_000);

describe.each(table)('$name (SUG-4)', ({ name, possible, input, by, stranger }) => {
  const given = (): Given => caseAt(possible[0] ?? 'draft');

  it('is refused to anyone without a token, to other roles and in another region, and nothing changes', () =>
    unchangedBy(async () => {
      const asked = input(given());
      const strangers = [asCitizen(author), asAnalyst(region), stranger];

      expect(await mutate(graph, name, asked, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
      for (const viewer of strangers) {
        expect(['FORBIDDEN', 'OUT_OF_REGION', 'NOT_THE_AUTHOR']).toContain(
          refused(await mutate(graph, name, asked, viewer)),
        );
      }
    }));

  it('is refused with a stale version', () =>
    unchangedBy(async () => {
      const answer = await mutate(graph, name, { ...input(given()), expectedVersion: 99 }, by(given()));

      expect(answer).toBeRefusedWith('STALE_VERSION');
    }));

  it('changes nothing on a dry run, and tells what would happen', () =>
    unchangedBy(async () => {
      for (const step of possible) {
        const at = caseAt(step);
        const { effects } = await stepped(graph, name, { ...input(at), dryRun: true }, by(at));

        expect(effects).toMatchObject({ applied: false, events: expect.arrayContaining([expect.anything()]) });
      }
    }));

  it('is refused in every other state', () =>
    unchangedBy(async () => {
      for (const step of places.filter((each) => !possible.includes(each))) {
        const at = caseAt(step);
        const code = refused(await mutate(graph, name, input(at), by(at)));

        expect({ step, code }).toEqual({
          step,
          code: expect.stringMatching(/^(ILLEGAL_TRANSITION|NOT_FOUND|CONTACT_NEEDED)$/),
        });
      }
    }));
});

describe.each(later)('$name (SUG-4)', ({ name, input, by, stranger }) => {
  it('is refused before its time, to strangers and with a code of its own, and nothing changes', () =>
    unchangedBy(async () => {
      for (const step of places) {
        const at = caseAt(step);

        expect({ step, code: refused(await mutate(graph, name, input(at), by(at))) }).toEqual({
          step,
          code: expect.stringMatching(
            /^(?!NOT REFUSED|INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)/,
          ),
        });
        expect(['FORBIDDEN', 'OUT_OF_REGION', 'NOT_THE_AUTHOR', 'NOT_FOUND', 'NOT_INVITED']).toContain(
          refused(await mutate(graph, name, input(at), stranger)),
        );
      }
    }));
});

describe('The same step twice', () => {
  it('with one key has one effect and one answer (EVT-3)', async () => {
    const { id } = await givenCase(graph, 'submit');
    const input = { suggestionId: id, idempotencyKey: `register-${id}` };

    const [one, two] = await Promise.all([
      stepped(graph, 'registerSuggestion', input, asOffice),
      stepped(graph, 'registerSuggestion', input, asOffice),
    ]);

    expect(one.suggestion.number).toBe(two.suggestion.number);
    expect(one.suggestion.version).toBe(two.suggestion.version);
  });

  it('by two officers at once is done by one, and the other is told', async () => {
    const { id, step } = await givenCase(graph, 'submit');
    const input = { suggestionId: id, expectedVersion: step.suggestion.version };

    const answers = await Promise.all([
      mutate(graph, 'registerSuggestion', input, asOffice),
      mutate(graph, 'registerSuggestion', input, asOffice),
    ]);

    expect(answers.map(refused).toSorted()).toEqual(['NOT REFUSED', 'STALE_VERSION']);
  });

  it('of dual contact is approved by the deputy director in one batch, all or none', async () => {
    const first = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });
    const second = await givenCase(graph, 'submit');
    const approve = `mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { state } } }`;
    const items = [first, second].map(({ id }) => ({ suggestionId: id, approve: true }));

    const both = await graph.ask(approve, { input: { items } }, asDeputyDirector(region));
    const bare = await graph.ask(approve, { input: { items: items.slice(0, 1) } }, asOffice);
    const one = await graph.ask(approve, { input: { items: items.slice(0, 1) } }, asDeputyDirector(region));

    expect(both).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(bare).toBeRefusedWith('PAPER_NEEDED');
    expect(one.data).toEqual({ approveSuggestions: { suggestions: [{ state: 'APPROVED' }] } });
  });
});

describe('Statements (ONE-6)', () => {
  it('do not grow with the rows of a list', async () => {
    const query = `query ($first: Int!) { suggestions(first: $first, where: { state: { eq: REPLIED } }) { nodes { title deadline { due } author { id } coSignatures { id }
      assignments { unit { name } replyDeadline { due } replies { text commitments { id } evaluations { id } } } replies { text } communications(first: 2) { nodes { id } } } } }`;
    const statements = (first: number): Promise<number> =>
      graph.statementsOf(() => graph.ask(query, { first }, asOffice));
    await givenCase(graph, 'reply');
    await givenCase(graph, 'reply');
    await statements(1);

    const few = await statements(1);

    expect(await statements(50)).toBe(few);
    expect(await statements(200)).toBe(few);
  });
});
