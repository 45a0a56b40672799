import type { z } from 'zod';
import { syncSettings } from '@deskbridge/model';
import type { Connector } from '../../bridge/connections/declarations.ts';
import type { connector } from '../schemas/connectors.ts';

type Shown = z.infer<typeof connector>;

const defaults = syncSettings.parse({});
const exampleAddress = 'https://bridge.example.com/callbacks/<token>';

const presentLimit = (limit: ReturnType<Connector['limits']>[number]): Shown['limits'][number] => ({
  scope: limit.scope,
  kind: limit.kind,
  calls: limit.calls,
  windowSeconds: limit.kind === 'window' ? limit.windowSeconds : null,
  sharedWithOthers: limit.kind === 'window' ? limit.sharedWithOthers : null,
});

/** What a connector says about itself. */
export function presentConnector(of: Connector): Shown {
  const setup = of.callbacks.handSetup(exampleAddress, null);
  return {
    id: of.id,
    name: of.name,
    glossary: of.glossary,
    guide: {
      needs: [...of.guide.needs],
      minutes: of.guide.minutes,
      parts: of.guide.parts.map(({ title, steps }) => ({ title, steps: steps.map(({ text, note }) => ({ text, note: note ?? null })) })),
    },
    credentialFields: of.credentialFields.map(({ name, label, help, example, secret, required, options }) => ({
      name,
      label,
      help,
      example,
      secret,
      required,
      options: options?.map((option) => ({ ...option })) ?? null,
    })),
    hasChoices: of.enter !== undefined,
    consent: of.consent?.label ?? null,
    profiles: [...of.profiles],
    rights: of.rights.map(({ id, name, neededFor, profiles, optional, streams, proof, grant }) => ({
      id,
      name,
      neededFor,
      profiles: [...profiles],
      optional,
      streams: [...streams],
      proof,
      grant,
    })),
    capabilities: of.capabilities.map(({ id, label, support, note }) => ({ id, label, support, note: note ?? null })),
    limits: of.limits(defaults).map(presentLimit),
    picklistKinds: of.picklistKinds.map(({ id, label, parentKind }) => ({ id, label, parentKind: parentKind ?? null })),
    streams: of.streams.map(({ name, parent, canChangedSince, canList, canById, canIds }) => ({
      name,
      parent: parent ?? null,
      canChangedSince,
      canList,
      canById,
      canIds,
    })),
    events: of.events.map(({ key, name, stream, frequency, registrable }) => ({ key, name, stream, frequency, registrable })),
    writes: of.writes.map(({ kind, idempotent, probe, indexLagMs, attributed }) => ({ kind, idempotent, probe, indexLagMs, attributed })),
    handSetup: { where: setup.where, settings: setup.settings.map(({ label, value }) => ({ label, value })), events: [...setup.events] },
  };
}
