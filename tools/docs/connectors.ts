/** What the declarations of connectors say, as Markdown. */
import { matrixOf } from '../../packages/console/src/pages/capabilities/matrix.ts';
import type { Connector, EventType, Limit, Right } from '../../packages/connectors/contract.ts';
import { streamEntities, syncSettings } from '../../packages/model/src/index.ts';
import { code, page, table, yesNo } from './markdown.ts';

const proofs: Record<Right['proof'], string> = {
  metadata: 'by what the token says it grants; else unproven until first use',
  read: 'by a read',
  refusedWrite: 'by a write that the PSA must refuse as invalid',
  none: 'unproven until first use',
};

/** Each right with what it is for, what is off without it and how it is proved. */
export function rightsTable(connector: Connector): string {
  const without = (right: Right): string => {
    const streams = right.streams.length > 0 ? ` Off without it: ${right.streams.map(code).join(', ')}.` : '';
    return `${right.neededFor}${streams}`;
  };
  return table(
    ['Right', 'Needed for', 'Profiles', 'Must', 'Proved', 'How to grant it'],
    connector.rights.map((right) => [
      code(right.name),
      without(right),
      right.profiles.join(', '),
      yesNo(!right.optional),
      proofs[right.proof],
      right.grant,
    ]),
  );
}

/** How an API user is made in the PSA, click by click; the wizard shows the same. */
export function guide(connector: Connector): string {
  const { needs, parts } = connector.guide;
  const steps = parts.map(({ title, steps: list }) =>
    [`### ${title}`, list.map(({ text, note }, index) => `${index + 1}. ${text}${note ? ` ${note}` : ''}`).join('\n')].join('\n\n'),
  );
  return [needs.map((need) => `- ${need}`).join('\n'), ...steps].join('\n\n');
}

/** The settings and events of a webhook that is set up by hand. */
export function handSetup(connector: Connector): string {
  const { where, settings, events } = connector.callbacks.handSetup('the address that Deskbridge shows', null);
  const registrable = new Set(connector.events.filter((event) => event.registrable).map((event) => event.name));
  const fields = settings.map(({ label, value }) => [label, value]);
  const rows = events.map((name) => [name, yesNo(registrable.has(name))]);
  return [`${where}:`, table(['Field', 'Value'], fields), table(['Event', 'Can be registered by API'], rows)].join('\n\n');
}

/** Every capability that any of the connectors declares, one column a connector. */
export function capabilityMatrix(all: readonly Connector[]): string {
  const declared = all.map(({ capabilities }) => ({ capabilities: capabilities.map((each) => ({ ...each, note: each.note ?? null })) }));
  const inWords = (found: { support: string; note: string | null } | null): string =>
    found === null ? 'no' : found.note === null ? found.support : `**${found.support}.** ${found.note}`;
  return table(
    ['Capability', ...all.map(({ name }) => name)],
    matrixOf(declared).map(({ label, of }) => [label, ...of.map(inWords)]),
  );
}

function streamsTable(connector: Connector): string {
  const rows = connector.streams.map((stream) => [
    code(stream.name),
    streamEntities[stream.name].map(code).join(', '),
    stream.parent === undefined ? yesNo(stream.canChangedSince) : `one call for each of ${code(stream.parent)}`,
    yesNo(stream.canById),
    stream.parent === undefined ? yesNo(stream.canIds && stream.canById) : 'with each read of the parent',
  ]);
  return table(['Stream', 'Records', 'Read by last change', 'Read one by one', 'Deletions found'], rows);
}

const limitLine = (limit: Limit): string =>
  limit.kind === 'window'
    ? `- \`${limit.scope}\`: ${limit.calls} calls in ${limit.windowSeconds} s${limit.sharedWithOthers ? ', shared with every other integration of the tenant' : ''}. The setting \`apiCalls\` changes the number.`
    : `- \`${limit.scope}\`: ${limit.calls} calls at the same time.`;

function connectorSections(connector: Connector): string[] {
  const comes = { expected: 'on any live helpdesk', rare: 'rarely' };
  const wanted = new Set(connector.callbacks.handSetup('', null).events);
  const setUp = (event: EventType): string => (!wanted.has(event.name) ? 'not asked for' : event.registrable ? 'by API' : 'by hand');
  const events = connector.events.map((event) => [code(event.key), event.name, comes[event.frequency], setUp(event)]);
  const kinds = connector.picklistKinds.map(({ id, label, parentKind }) => [code(id), label, parentKind ? code(parentKind) : '']);
  const words = Object.entries(connector.glossary).map(([ours, theirs]) => `${ours} is *${theirs}*`);
  const writes = connector.writes.map((write) => [
    code(write.kind),
    yesNo(write.idempotent),
    write.probe,
    `${write.indexLagMs / 1000} s`,
    write.attributed ? 'the agent that the command names, else the API agent' : 'the API agent',
  ]);
  return [
    `## ${connector.name}`,
    `Connector ${code(connector.id)}. Its own words: ${words.join(', ')}.`,
    '### Rights',
    rightsTable(connector),
    '### Streams',
    streamsTable(connector),
    '### Events',
    'Events that the PSA calls back with, and how each gets into the webhook. Silence of an event that comes rarely means nothing. What is *not asked for* is understood when it comes, but adds nothing to the others.',
    table(['Event', 'Name in the PSA', 'Comes', 'Set up'], events),
    '### Writes',
    'Writing something twice is harmless only where the second column says so. Where the answer to a write is lost, it is looked for as the third column says, once the PSA has had the time in the fourth.',
    table(['Command', 'Harmless twice', 'How a lost one is found', 'Looked for after', 'Appears as written by'], writes),
    '### Picklists',
    table(['Kind', 'Label', 'Depends on'], kinds),
    '### Limits',
    connector.limits(syncSettings.parse({})).map(limitLine).join('\n'),
    '### Credentials',
    table(
      ['Field', 'Label', 'Secret', 'Required', 'Help'],
      connector.credentialFields.map((field) => [code(field.name), field.label, yesNo(field.secret), yesNo(field.required), field.help]),
    ),
  ];
}

/** The page of what each connector can do. */
export const capabilitiesPage = (all: readonly Connector[]): string =>
  page('the declarations in packages/connectors', [
    'Capabilities',
    'What each connector can do, as it says itself. *Unverified* means that public facts about the PSA do not settle it; the note says what happens then.',
    capabilityMatrix(all),
    ...all.flatMap(connectorSections),
  ]);
