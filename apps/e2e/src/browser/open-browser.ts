import { closeAfterSpec } from '@renda/testing';
import { chromium } from 'playwright-core';

import type { Browser } from 'playwright-core';

const quiet = [
  'no-sandbox',
  'disable-gpu',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'no-first-run',
];

/** Debian's Chromium without a screen; closed when the spec file has ended. */
export const openBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: quiet.map((flag) => `--${flag}`),
  });
  closeAfterSpec(() => browser.close());
  return browser;
};
