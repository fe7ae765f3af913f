import type { Browser, BrowserContext, Page, Request, Response } from 'playwright-core';

/** What a phone sent, as it left the browser. */
export interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A deputy's phone: a browser of its own that keeps what it is told, and everything it sends is recorded. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything sent so far. */
  sent(): Promise<readonly Sent[]>;
  /** What the page or the browser complained of. */
  readonly complaints: readonly string[];
  /** The next answer to a request whose body contains the text is lost on the way: the server has done its part. */
  loseAnswerTo(text: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  says(text: string | RegExp): Promise<void>;
}

export const openPhone = async (browser: Browser, url: string): Promise<Phone> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${url}/vote`);
  return {
    page,
    context,
    complaints,
    sent: () =>
      Promise.all(
        requests.map(async (request) => ({
          url: request.url(),
          headers: await request.allHeaders(),
          body: request.postData() ?? '',
        })),
      ),
    loseAnswerTo: async (text) => {
      let isLost = false;
      await page.route('**/graphql', async (route) => {
        if (isLost || !route.request().postData()?.includes(text)) return route.fallback();
        isLost = true;
        await route.fetch();
        return route.abort('connectionreset');
      });
    },
    press: (name) => page.getByRole('button', { name }).first().click(),
    says: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
  };
};

/** The answer's headers of the page itself. */
export const pageHeaders = async (phone: Phone): Promise<Readonly<Record<string, string>>> => {
  const answer: Response | null = await phone.page.reload();
  return answer?.headers() ?? {};
};
