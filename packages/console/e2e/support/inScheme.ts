import type { Page } from 'playwright-core';

/** Shows the page in a colour scheme, and waits until it does whole. */
export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((wanted) => document.documentElement.getAttribute('data-mantine-color-scheme') === wanted, colorScheme);
  await settled(page);
}

/** Waits until nothing on the page moves or changes its colour any more, and all letters are there. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
    // Icons keep the ink of the scheme before until they are drawn anew.
    const { style } = document.documentElement;
    style.setProperty('visibility', 'hidden');
    await frame();
    style.removeProperty('visibility');
    await frame();
    await frame();
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map((each) => each.finished));
  });
}
