import { asAnyone, asCommitteeStaff, asRepresentative, dataOf } from '@renda/testing';

import { staff, world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('The import of a roll (REP-1)', () => {
  let given: World;
  let congressId: string;
  let term = 0;

  beforeAll(async () => {
    given = await world();
  });

  beforeEach(async () => {
    term += 1;
    congressId = (await given.congress('611002', term)).id;
  });

  const roll = [
    { name: '王 芳', electoralUnit: '第1选区', gender: '女', ethnicity: '汉', phone: '13812345678', grassRoots: '是' },
    { name: '张伟', electoralUnit: '第1选区', certificateNumber: '001' },
    { name: '张伟', electoralUnit: '第1选区', certificateNumber: '002' },
    { name: '张伟', electoralUnit: '第2选区', homeRegionCode: '611002100', specialities: '教育、法治' },
  ];
  const load = (rows: readonly object[], viewer = staff, input = {}) =>
    given.send('importRepresentatives', { congressId, rows, ...input }, 'added changed unchanged', viewer);
  const inRoll = async (): Promise<number> => {
    const answer = await given.ask(`query ($id: ID!) { congress(id: $id) { representatives { totalCount } } }`, {
      id: congressId,
    });
    return (dataOf(answer) as { congress: { representatives: { totalCount: number } } }).congress.representatives
      .totalCount;
  };
  const errorsOf = (answer: Awaited<ReturnType<typeof load>>): unknown =>
    (answer.errors?.[0]?.extensions?.['params'] as { errors?: unknown } | undefined)?.errors;

  it('takes everybody into office, and tells people of one name apart', async () => {
    const answer = await load(roll);

    expect(dataOf(answer)).toMatchObject({ importRepresentatives: { added: 4, changed: 0, unchanged: 0 } });
    const found = await given.ask(
      `query ($id: ID!) { representatives(where: { congressId: { eq: $id }, name: { eq: "张伟" } }) {
        nodes { state inOfficeFrom electoralUnit certificateNumber homeRegion { name } specialities personId } } }`,
      { id: congressId },
      staff,
    );
    const { nodes } = (dataOf(found) as { representatives: { nodes: readonly { personId: string }[] } })
      .representatives;
    expect(new Set(nodes.map(({ personId }) => personId)).size).toBe(3);
    expect(nodes).toContainEqual(
      expect.objectContaining({
        state: 'IN_OFFICE',
        inOfficeFrom: '2022-03-01',
        electoralUnit: '第2选区',
        certificateNumber: null,
        homeRegion: { name: '夜村镇' },
        specialities: ['教育', '法治'],
      }),
    );
  });

  it('of the same roll again changes nothing and writes no event', async () => {
    await load(roll);

    expect(dataOf(await load(roll))).toMatchObject({
      importRepresentatives: { added: 0, changed: 0, unchanged: 4, effects: { events: [] } },
    });
  });

  it('changes what the roll says otherwise, and leaves what its cells are silent about', async () => {
    await load(roll);

    const answer = await load([{ name: '王芳', electoralUnit: '第1选区', profession: '教师' }]);

    expect(dataOf(answer)).toMatchObject({ importRepresentatives: { added: 0, changed: 1, unchanged: 0 } });
    const found = await given.ask(
      `query ($id: ID!) { representatives(where: { congressId: { eq: $id }, name: { eq: "王芳" } }) { nodes { profession ethnicity grassRoots } } }`,
      { id: congressId },
    );
    expect(dataOf(found)).toEqual({
      representatives: { nodes: [{ profession: '教师', ethnicity: '汉族', grassRoots: true }] },
    });
  });

  it('leaves a seat that was suspended or ended meanwhile as it is', async () => {
    const [row = {}] = roll;
    await load([row]);
    const found = await given.ask(`query ($id: ID!) { congress(id: $id) { representatives { nodes { id } } } }`, {
      id: congressId,
    });
    const [seat] = (dataOf(found) as { congress: { representatives: { nodes: { id: string }[] } } }).congress
      .representatives.nodes;
    await given.made('endRepresentative', { representativeId: seat?.id, ground: 'RESIGNED' }, 'representative { id }');

    expect(dataOf(await load([row]))).toMatchObject({ importRepresentatives: { added: 0, unchanged: 1 } });
  });

  it('with wrong cells takes nothing, and names every one by row and column', async () => {
    const answer = await load([
      ...roll,
      { name: '满族', electoralUnit: '北京市' },
      { name: '李娜', gender: '?', homeRegionCode: '611021', phone: '12' },
      { name: '王芳', electoralUnit: '第1选区' },
      { name: '陈静', inOfficeFrom: '2099-01-01', personId: '00000000-0000-7000-8000-000000000000' },
    ]);

    expect(answer).toBeRefusedWith('ROLL_REFUSED');
    expect(errorsOf(answer)).toMatchObject([
      { row: 5, column: 'name', value: '满族' },
      { row: 6, column: 'gender', value: '?' },
      { row: 6, column: 'phone', value: '' },
      { row: 6, column: 'homeRegionCode', value: '611021' },
      { row: 7, column: 'name', value: '王芳' },
      { row: 8, column: 'inOfficeFrom' },
      { row: 8, column: 'personId' },
    ]);
    expect(await inRoll()).toBe(0);
  });

  it('with a certificate recognises who had none until now, and not who has another', async () => {
    await load([{ name: '吴刚', electoralUnit: '第3选区' }]);
    await load([{ name: '吴刚', electoralUnit: '第3选区', certificateNumber: '9' }]);
    await load([{ name: '吴刚', electoralUnit: '第3选区', certificateNumber: '10' }]);

    expect(await inRoll()).toBe(2);
    expect(errorsOf(await load([{ name: '吴刚', electoralUnit: '第3选区' }]))).toMatchObject([
      { row: 1, column: 'certificateNumber' },
    ]);
  });

  it('tried dry says what it would do and does not', async () => {
    const answer = await load(roll, staff, { dryRun: true });

    expect(dataOf(answer)).toMatchObject({ importRepresentatives: { added: 4, effects: { applied: false } } });
    expect(await inRoll()).toBe(0);
  });

  it('at the same moment by two takes everybody once', async () => {
    await Promise.all([load(roll), load(roll)]);

    expect(await inRoll()).toBe(4);
  });

  it("is committee staff's of the region, and of at most 5,000 rows", async () => {
    expect(await load(roll, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await load(roll, asRepresentative('x', '611002'))).toBeRefusedWith('FORBIDDEN');
    expect(await load(roll, asCommitteeStaff('611021'))).toBeRefusedWith('OUT_OF_REGION');
    expect(await load(Array.from({ length: 5001 }, () => ({ name: '王' })))).toBeRefusedWith('TOO_MANY_ROWS');
  });
});
