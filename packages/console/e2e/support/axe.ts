import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { inScheme } from './inScheme.ts';

const schemes = ['light', 'dark'] as const;
const grave = new Set(['serious', 'critical']);

/** Looks for what keeps people with a disability out; in the second colour scheme, for what depends on colours. Throws where anything serious is found. */
export async function axe(page: Page): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await inScheme(page, colorScheme);
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (colorScheme === 'light' ? builder : builder.withRules(['color-contrast'])).analyze();
    for (const { id, impact, help, nodes } of violations.filter((each) => grave.has(each.impact ?? ''))) {
      const where = nodes.slice(0, 4).map((node) => `    ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(' ')}`);
      found.push(`${colorScheme}: ${impact} ${id}: ${help}\n${where.join('\n')}`);
    }
  }
  await inScheme(page, 'light');
  if (found.length > 0) throw new Error(`axe finds on ${page.url()}:\n${found.join('\n')}`);
}
