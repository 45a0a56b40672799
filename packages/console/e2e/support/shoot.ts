import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inScheme, settled } from './inScheme.ts';

const images = join(import.meta.dirname, '../../../../docs/images');
/** Where pictures go that are for looking only. */
export const aside = join(tmpdir(), 'deskbridge-shots');
const schemes = ['light', 'dark'] as const;

/**
 * Takes a picture of the page in both colour schemes: at 1,280 px for docs/images where there is none yet, or with SCREENSHOTS=1, since times and
 * ids differ from run to run and the repository should not; with SCREENSHOTS set to anything, also at 800 and 1,600 px, to look at.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  const wish = process.env.SCREENSHOTS;
  const files = schemes.map((scheme) => `${name}-${scheme}.png`);
  if (wish === undefined && files.every((file) => existsSync(join(images, file)))) return;
  mkdirSync(images, { recursive: true });
  mkdirSync(aside, { recursive: true });
  // Nothing is to look pointed at.
  await page.mouse.move(700, 2);
  for (const colorScheme of schemes) {
    await inScheme(page, colorScheme);
    const file = `${name}-${colorScheme}.png`;
    const isWanted = wish === '1' || !existsSync(join(images, file));
    await page.screenshot({ path: join(isWanted ? images : aside, file) });
    for (const width of wish === undefined ? [] : [390, 800, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await page.screenshot({ path: join(aside, `${name}-${colorScheme}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await inScheme(page, 'light');
}
