import { createHash } from 'node:crypto';

import { asCitizen, asRepresentative } from '@renda/testing';
import { recount } from '@renda/voting-rules';

import { openBrowser } from './browser/open-browser.ts';
import { openPhone, pageHeaders } from './browser/phone.ts';
import { startRenda } from './browser/start-renda.ts';
import { stepsOverHttp } from './browser/steps-over-http.ts';
import { openCongress } from './journeys/congress.ts';
import { county } from './journeys/township.ts';

import type { Browser } from 'playwright-core';

import type { Phone } from './browser/phone.ts';
import type { StepsOverHttp } from './browser/steps-over-http.ts';
import type { OpenedRound } from './journeys/congress.ts';

type Congress = Awaited<ReturnType<typeof openCongress>>;

const names = ['农村饮水安全巩固提升', '城区老年食堂', '通村公路安全防护', '中小学护学设施'];
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

// One story on one running system: each test is its next chapter.
describe('Deputies vote with their phones (VOT-3 to VOT-9)', () => {
  let url: string;
  let browser: Browser;
  let steps: StepsOverHttp;
  let congress: Congress;
  let round: OpenedRound;
  let phones: readonly Phone[];

  beforeAll(async () => {
    const renda = await startRenda({ RENDA_SAMPLE: 'none' });
    url = renda.url;
    browser = await openBrowser();
    steps = await stepsOverHttp(renda);
    congress = await openCongress(steps, ['王秀英', '李建国', '张明'], ['赵敏']);
    round = await congress.projectRound(names, 2);
    phones = await Promise.all([0, 1, 2].map(() => openPhone(browser, url)));
  }, 240_000);

  let shots = 0;
  // Kept only when wanted: RENDA_SCREENSHOTS names a folder.
  const shot = async ({ page }: Phone, name: string): Promise<void> => {
    const folder = process.env['RENDA_SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${String((shots += 1)).padStart(2, '0')}-${name}.png` });
  };
  const enter = async (phone: Phone, n: number | string, title: string | RegExp): Promise<void> => {
    const voter = typeof n === 'number' ? asRepresentative(congress.deputies[n] ?? '', county) : asCitizen(n, county);
    const token = await steps.tokenOf({ ...voter, name: '代表' });
    await phone.page.getByLabel('登录令牌').fill(token);
    await phone.press('登录');
    await phone.press(title);
  };
  const checkbox = ({ page }: Phone, name: string) => page.getByRole('checkbox', { name });
  const receiptOn = async ({ page }: Phone): Promise<string> =>
    (await page.getByTestId('receipt').getAttribute('data-receipt')) ?? '';

  it('the page says what is voted on and by which rules, before anything is issued', async () => {
    const [phone] = phones as [Phone];
    await shot(phone, 'sign-in');
    await enter(phone, 0, /民生实事项目票决/);

    await phone.says('本轮尚未开始发放凭证');
    for (const name of names) await phone.says(name);
    await phone.says('最多选 2 项');
    await phone.says(/赞成超过全体的半数/);
    await phone.says(/出席人数达到全体的 3 分之 2/);
    await shot(phone, 'not-yet');
  });

  it('each takes the one credential; a lost answer is asked for again, and a reload keeps all', async () => {
    await congress.step('openIssuing', round);
    for (const [n, phone] of phones.entries()) {
      if (n === 0) await phone.press('刷新');
      else await enter(phone, n, /民生实事项目票决/);
      await phone.page.getByRole('button', { name: '领取凭证' }).waitFor();
      if (n === 0) await shot(phone, 'take');
      if (n === 1) {
        await phone.loseAnswerTo('issueCredential');
        await phone.press('领取凭证');
        await phone.says('暂时连不上服务器');
        await phone.page.reload();
        await phone.says('得到的是同一张凭证');
        await shot(phone, 'take-again');
      }
      await phone.page.reload();
      await phone.press('领取凭证');
      await phone.page.getByRole('heading', { name: '凭证已在本机' }).waitFor();
      await phone.page.reload();
      await phone.page.getByRole('heading', { name: '凭证已在本机' }).waitFor();
    }
    await shot(phones[0] as Phone, 'waiting');
  });

  it('who has not signed in at the meeting, or took it on another phone, is told so', async () => {
    const absent = await openPhone(browser, url);
    await enter(absent, 3, /民生实事项目票决/);
    await absent.press('领取凭证');
    await absent.says('您还没有在会议签到');
    await shot(absent, 'not-signed-in');

    const second = await openPhone(browser, url);
    await enter(second, 0, /民生实事项目票决/);
    await second.press('领取凭证');
    await second.says('您的凭证已经领取，但不在这部手机上');

    await congress.step('closeIssuing', round);
    await congress.step('openCasting', round);
    await absent.press('刷新');
    await absent.page.getByRole('heading', { name: '凭证发放已结束' }).waitFor();
    await shot(absent, 'issuing-closed');
  });

  it('one mark too many is refused on the screen (VOT-4)', async () => {
    const [phone] = phones as [Phone];
    await phone.press('刷新');
    for (const name of names.slice(0, 2)) await checkbox(phone, name).click();

    await checkbox(phone, names[2] ?? '').click();

    await phone.page.getByRole('alert').getByText('最多选 2 项').waitFor();
    expect(await checkbox(phone, names[2] ?? '').isChecked()).toBe(false);
    await phone.says('已选 2 项，最多 2 项');
    await shot(phone, 'over-marked');
    await phone.page.reload();
    await phone.says('已选 2 项，最多 2 项');
    expect(await checkbox(phone, names[1] ?? '').isChecked()).toBe(true);
  });

  it('each casts what the summary shows; a lost answer is asked for again with the very same ballot', async () => {
    const marked = [[], ['城区老年食堂', '农村饮水安全巩固提升'], ['农村饮水安全巩固提升']];
    for (const [n, phone] of phones.entries()) {
      await phone.press('刷新');
      for (const name of marked[n] ?? []) await checkbox(phone, name).click();
      await phone.press('核对选票');
      await phone.page.getByRole('heading', { name: '核对并投出' }).waitFor();
      if (n === 0) await shot(phone, 'confirm');
      if (n === 1) {
        await phone.loseAnswerTo('castBallot');
        await phone.press('确认投票');
        await phone.says('选票已经发出，但没有收到答复');
        await phone.page.reload();
        await phone.says('选票已经发出，但没有收到答复');
        await shot(phone, 'unsure');
        await phone.press('再发一次');
      } else await phone.press('确认投票');
      await phone.page.getByRole('heading', { name: '选票已投入票箱' }).waitFor();
      const receipt = await receiptOn(phone);
      expect(receipt).toMatch(/^[0-9a-f]{64}$/);
      await phone.page.reload();
      await phone.page.getByTestId('receipt').waitFor();
      expect(await receiptOn(phone)).toBe(receipt);
    }
    await shot(phones[0] as Phone, 'receipt');
  });

  it('what was cast carried no identity, and from the credential on nothing that was sent did (VOT-5)', async () => {
    for (const [n, phone] of phones.entries()) {
      const sent = await phone.sent();
      const casts = sent.filter(({ body }) => body.includes('castBallot'));
      expect(casts).toHaveLength(n === 1 ? 2 : 1);
      for (const { headers, body } of casts) {
        expect(Object.keys(headers)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|referer)$/)]),
        );
        expect(Object.keys(JSON.parse(body) as object)).toEqual(['query', 'variables']);
        expect(body).not.toContain(congress.deputies[n]);
        expect(body).not.toMatch(/eyJ[\w-]+\./);
      }
      const issued = sent.findLastIndex(({ body }) => body.includes('issueCredential'));
      for (const { headers, url: asked } of sent.slice(issued + 1)) {
        expect(headers).not.toHaveProperty('authorization');
        expect(headers).not.toHaveProperty('cookie');
        expect(asked).not.toContain('eyJ');
      }
      expect(sent.map(({ url: asked }) => asked).filter((asked) => !asked.startsWith(`${url}/`))).toEqual([]);
      const kept = await phone.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
      expect(kept).not.toContain('eyJ');
      expect(await phone.context.cookies()).toEqual([]);
    }
  });

  it('each finds the own ballot in the published result, proved on the phone (VOT-5, VOT-9)', async () => {
    await congress.publish(round);
    for (const phone of phones) {
      await phone.press('刷新');
      await phone.page.getByRole('heading', { name: '表决结果' }).waitFor();
      await phone.says('默克尔证明成立');
      await phone.says('公布的内容与您投出的完全一致');
    }
    await shot(phones[1] as Phone, 'result');

    const counted = recount({ name: 'result.json', text: await congress.fileOf(round) }, { sha256 });
    // Two of four entitled are not more than half (VOT-6).
    expect(counted).toMatchObject({ elected: [round.items[0]?.id], differences: [] });
  });

  it('a receipt leads to its ballot on any other phone, and a false one to none', async () => {
    const receipt = await receiptOn(phones[1] as Phone);
    const other = await openPhone(browser, url);
    await other.page.goto(`${url}/vote/#${round.id}/${receipt}`);
    await other.page.reload();
    await other.press('查票');
    await other.says('默克尔证明成立');
    await other.says('请自行核对');

    await other.page.goto(`${url}/vote/#${round.id}/${'0'.repeat(64)}`);
    await other.page.reload();
    await other.press('查票');
    await other.says('公布的选票中没有这张回执');
  });

  it.each([
    ['FOR_AGAINST_ABSTAIN', 'RESOLUTION', '反对'],
    ['RANKED', 'RESOLUTION', '第 1 位'],
  ] as const)('a %s ballot is marked, cast and found again (VOT-4)', async (kind, purpose, said) => {
    const items = [{ name: '预算决议' }, { name: '规划决议' }];
    const vote = await congress.otherRound({ title: `表决 ${kind}`, purpose, kind, items });
    await congress.step('openIssuing', vote);
    const phone = await openPhone(browser, url);
    await enter(phone, 0, `表决 ${kind}`);
    await phone.press('领取凭证');
    await phone.page.getByRole('heading', { name: '凭证已在本机' }).waitFor();
    await congress.step('closeIssuing', vote);
    await congress.step('openCasting', vote);
    await phone.press('刷新');

    if (kind === 'RANKED') {
      await phone.press('规划决议');
      await phone.press('预算决议');
    } else {
      await phone.page.getByRole('group', { name: '预算决议' }).getByLabel('赞成').check();
      await phone.page.getByRole('group', { name: '规划决议' }).getByLabel('反对').check();
    }
    await shot(phone, kind.toLowerCase());
    await phone.press('核对选票');
    await phone.says(said);
    await phone.press('确认投票');
    await phone.page.getByRole('heading', { name: '选票已投入票箱' }).waitFor();

    await congress.publish(vote);
    await phone.press('刷新');
    await phone.says('公布的内容与您投出的完全一致');
    await shot(phone, `${kind.toLowerCase()}-result`);
  });

  it('a citizen invited to an evaluation grades every item: one without a grade is refused on the screen (VOT-3, VOT-4)', async () => {
    const items = [{ name: '区教育局' }, { name: '区交通局' }];
    const vote = await congress.panelRound({ title: '部门工作满意度测评', kind: 'GRADED', items }, ['citizen-1']);
    await congress.step('openIssuing', vote);
    const phone = await openPhone(browser, url);
    await enter(phone, 'citizen-1', '部门工作满意度测评');
    await phone.press('领取凭证');
    await phone.page.getByRole('heading', { name: '凭证已在本机' }).waitFor();
    await congress.step('closeIssuing', vote);
    await congress.step('openCasting', vote);
    await phone.press('刷新');
    await phone.page.getByRole('group', { name: '区教育局' }).getByLabel('满意', { exact: true }).check();

    await phone.press('核对选票');

    await phone.page.getByRole('alert').getByText('还没有选等次：区交通局').waitFor();
    await shot(phone, 'graded');
    await phone.page.getByRole('group', { name: '区交通局' }).getByLabel('基本满意').check();
    await phone.press('核对选票');
    await phone.press('确认投票');
    await phone.page.getByRole('heading', { name: '选票已投入票箱' }).waitFor();
    await congress.certifyAsChairpersons(vote);
    await phone.press('刷新');
    await phone.says('公布的内容与您投出的完全一致');
    await shot(phone, 'graded-result');
  });

  it('a void round says why, and that it is held again (VOT-6)', async () => {
    const vote = await congress.otherRound({
      ...{ title: '中断的表决', purpose: 'RESOLUTION', kind: 'FOR_AGAINST_ABSTAIN', items: [{ name: '决议' }] },
    });
    for (const step of ['openIssuing', 'closeIssuing', 'openCasting', 'closeCasting']) await congress.step(step, vote);
    await congress.declareVoid(vote, '计票系统中断');

    const phone = await openPhone(browser, url);
    await enter(phone, 0, '中断的表决');

    await phone.page.getByRole('heading', { name: '本轮无效' }).waitFor();
    await phone.says(/计票系统中断/);
    await shot(phone, 'void');
  });

  it('is in English for whoever wants it', async () => {
    const [phone] = phones as [Phone];
    await phone.page.getByLabel('语言').selectOption('en');

    await phone.page.getByRole('heading', { name: 'Result', exact: true }).waitFor();
    await phone.says('It reads exactly as you cast it.');
  });

  it('comes with a policy that lets in nothing from elsewhere, no inline script and no worker', async () => {
    const headers = await pageHeaders(phones[0] as Phone);

    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers['content-security-policy']).toContain("worker-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const expected = /net::ERR_CONNECTION_RESET/;
    expect(phones.flatMap(({ complaints }) => complaints).filter((said) => !expected.test(said))).toEqual([]);
  });
});
