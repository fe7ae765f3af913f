import { exampleQueries } from '@renda/console/examples';
import { openBrowser } from './browser/open-browser.ts';
import { startRenda } from './browser/start-renda.ts';

import type { Page, Request } from 'playwright-core';

describe('The page for queries, in a browser whose network is cut to the server alone', () => {
  let url: string;
  let page: Page;
  const elsewhere: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    url = (await startRenda()).url;
    const browser = await openBrowser();
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await context.route('**/*', async (route) => {
      const asked = route.request().url();
      if (asked.startsWith(`${url}/`)) return route.continue();
      elsewhere.push(asked);
      return route.abort();
    });
  });

  // Kept only when wanted: RENDA_SCREENSHOTS names a folder.
  afterEach(async () => {
    const folder = process.env['RENDA_SCREENSHOTS'];
    const name = expect
      .getState()
      .currentTestName?.replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(-60);
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  });

  const run = async (): Promise<Request> => {
    const [asked] = await Promise.all([
      page.waitForRequest(
        (request) => request.method() === 'POST' && !request.postData()?.includes('IntrospectionQuery'),
      ),
      page.getByRole('button', { name: /execute query|执行/i }).click(),
    ]);
    await asked.response();
    return asked;
  };

  it('opens with the first example in the editor', async () => {
    await page.goto(url);

    await page.getByText(`query ${exampleQueries[0]?.name}`).first().waitFor();
    expect(await page.title()).toMatch(/Renda|人大/);
  });

  it('lets one choose a role, and runs the example as that role: its data are shown', async () => {
    await page.getByTestId('role').selectOption('COMMITTEE_STAFF');

    const asked = await run();

    expect(await asked.headerValue('authorization')).toMatch(/^Bearer \S+\.\S+\.\S+$/);
    const shown = page.locator('.graphiql-response');
    await shown.getByText('"data"').waitFor();
    await shown.getByText('联络站').first().waitFor();
    expect(await shown.innerText()).not.toContain('"errors"');
  });

  it('puts another example into the editors when it is chosen', async () => {
    await page
      .getByRole('button', { name: /示例 · Examples/ })
      .first()
      .click();
    await page.getByRole('button', { name: exampleQueries[1]?.zh }).click();
    const asked = await run();

    expect(asked.postDataJSON()).toMatchObject({ operationName: exampleQueries[1]?.name });
    await page.locator('.graphiql-response').getByText('"data"').waitFor();
  });

  it('asks as anyone again without a role, and in the language of the page', async () => {
    await page.getByTestId('role').selectOption('');

    const asked = await run();

    expect(await asked.headerValue('authorization')).toBeNull();
    expect(await asked.headerValue('accept-language')).toBe('zh-CN');
  });

  it('has asked nobody but the server, and complained of nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
