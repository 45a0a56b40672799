/** How a write whose answer was lost is told from others. */
import type { ProbeOutcome } from '../contract.ts';

/** How far clocks may differ when something is looked for by time. */
export const probeSlackMs = 5 * 60_000;

/** From when on a lost write is looked for. */
export function probeSince(firstSentAt: Date | null, skewSeconds: number | null): Date | null {
  return firstSentAt === null ? null : new Date(firstSentAt.getTime() + (skewSeconds ?? 0) * 1000 - probeSlackMs);
}

/** A probe that cannot decide. */
export const undecidable = (reason: string): ProbeOutcome => ({ kind: 'undecidable', reason });

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A note's words alone: without tags, entities and layout, to tell whether two notes say the same. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(?:style|script)\b[^>]*>[\s\S]*?<\/(?:style|script)>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : Number.NaN;
      if (Number.isInteger(code) && code > 0 && code <= 0x10_ffff) return String.fromCodePoint(code);
      return entities[name.toLowerCase()] ?? whole;
    })
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
