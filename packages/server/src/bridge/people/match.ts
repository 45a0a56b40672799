/** One who may be the same as another: an agent, or a person. */
export interface Named {
  id: string;
  name: string | null;
  email: string | null;
}

/** How a match was found. */
export const matchWays = ['email', 'name', 'hand'] as const;
export type MatchWay = (typeof matchWays)[number];

/** A person who may be the agent. Confidence in percent. */
export interface Candidate {
  target: string;
  how: Exclude<MatchWay, 'hand'>;
  confidence: number;
}

/** Why a match is left to a person. */
export const conflictKinds = ['duplicateEmail', 'twoCandidates', 'emailAndNameDiffer', 'sameTarget', 'taken'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What was found for an agent: at most one of the two. */
export interface Match {
  suggestion: Candidate | null;
  conflict: { kind: ConflictKind; candidates: Candidate[]; otherAgents: string[] } | null;
}

const confidence = { email: 100, sameName: 85, otherOrder: 80, localPart: 70, initial: 55 } as const;

/** An e-mail address as it is compared; null for none. */
export const plainEmail = (email: string | null): string | null => email?.trim().toLowerCase() || null;

/** The words of a name without accents, case and punctuation, in their order. */
export function nameWords(name: string | null): string[] {
  const plain = (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

interface Keys {
  email: string | null;
  words: string;
  sorted: string;
  local: string | null;
  initial: string | null;
}

function keysOf(one: Named): Keys {
  const words = nameWords(one.name);
  const email = plainEmail(one.email);
  const last = words.at(-1);
  return {
    email,
    words: words.join(' '),
    sorted: words.toSorted().join(' '),
    // `bob.smith@` says the name as well; a single word there is too little.
    local:
      email && /[._-]/.test(email.split('@')[0] ?? '')
        ? nameWords(email.split('@')[0] ?? '')
            .toSorted()
            .join(' ')
        : null,
    initial: words.length > 1 && last !== undefined ? `${words[0]?.charAt(0)} ${last}` : null,
  };
}

/** Whoever shares a key, from the surest way to the least. */
function nameConfidence(agent: Keys, target: Keys): number {
  if (agent.words !== '' && agent.words === target.words) return confidence.sameName;
  if (agent.sorted !== '' && agent.sorted === target.sorted) return confidence.otherOrder;
  if (agent.local !== null && agent.local === target.sorted) return confidence.localPart;
  if (target.local !== null && target.local === agent.sorted) return confidence.localPart;
  if (agent.initial !== null && agent.initial === target.initial && isShort(agent, target)) return confidence.initial;
  return 0;
}

/** *B. Smith* may be Bob; *Bill Smith* is not. */
const isShort = (agent: Keys, target: Keys): boolean =>
  [agent, target].some(({ words }) => (words.split(' ')[0]?.length ?? 0) === 1) ||
  [agent, target].some(({ words }) => words.split(' ').length > 2);

/** The people whom an agent may be, surest first. */
function candidatesOf(agent: Keys, targets: readonly { id: string; keys: Keys }[]): Candidate[] {
  return targets
    .flatMap(({ id, keys }): Candidate[] => {
      if (agent.email !== null && agent.email === keys.email) return [{ target: id, how: 'email', confidence: confidence.email }];
      const byName = nameConfidence(agent, keys);
      return byName > 0 ? [{ target: id, how: 'name', confidence: byName }] : [];
    })
    .toSorted((one, other) => other.confidence - one.confidence);
}

/**
 * Finds for each open agent the person who it is. What is not clear (two candidates, one address for two agents, one person for two
 * agents, an address and a name of different people, a person who is another agent already) is a conflict and suggests nothing.
 * `everyone` are all present agents, decided about or not; `taken` tells which agents a target is mapped to.
 */
export function matchAgents(
  open: readonly Named[],
  everyone: readonly Named[],
  targets: readonly Named[],
  taken: ReadonlyMap<string, readonly string[]>,
): Map<string, Match> {
  const keyed = targets.map((target) => ({ id: target.id, keys: keysOf(target) }));
  const byEmail = Map.groupBy(everyone, (agent) => plainEmail(agent.email));
  const found = new Map(open.map((agent) => [agent.id, matchOne(agent, keyed, byEmail)]));
  const wanted = Map.groupBy(
    [...found].filter(([, match]) => match.suggestion !== null),
    ([, match]) => match.suggestion?.target ?? '',
  );
  for (const [target, claims] of wanted) {
    const holders = taken.get(target) ?? [];
    if (claims.length === 1 && holders.length === 0) continue;
    const ids = claims.map(([id]) => id);
    for (const [id, { suggestion }] of claims) {
      const otherAgents = [...holders, ...ids.filter((other) => other !== id)];
      const kind = holders.length > 0 ? 'taken' : 'sameTarget';
      found.set(id, { suggestion: null, conflict: { kind, candidates: suggestion ? [suggestion] : [], otherAgents } });
    }
  }
  return found;
}

function matchOne(
  agent: Named,
  targets: readonly { id: string; keys: Keys }[],
  byEmail: ReadonlyMap<string | null, readonly Named[]>,
): Match {
  const keys = keysOf(agent);
  const candidates = candidatesOf(keys, targets);
  const conflict = (kind: ConflictKind, otherAgents: string[] = []): Match => ({
    suggestion: null,
    conflict: { kind, candidates, otherAgents },
  });
  const sharing = keys.email === null ? [] : (byEmail.get(keys.email) ?? []).filter((other) => other.id !== agent.id);
  if (sharing.length > 0)
    return conflict(
      'duplicateEmail',
      sharing.map((other) => other.id),
    );
  const best = candidates[0];
  if (!best) return { suggestion: null, conflict: null };
  const equals = candidates.filter((candidate) => candidate.confidence === best.confidence);
  if (equals.length > 1) return conflict('twoCandidates');
  const sameName = candidates.find((candidate) => candidate.how === 'name' && candidate.confidence >= confidence.otherOrder);
  if (best.how === 'email' && sameName) return conflict('emailAndNameDiffer');
  return { suggestion: best, conflict: null };
}
