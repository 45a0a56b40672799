import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { tidied } from './tidy.ts';

const tags = [
  { name: 'Tickets', description: 'The mirror of the helpdesk’s tickets, one ticket whole, and everything that happened to it.' },
  { name: 'Records', description: 'Companies, contacts, agents and the other records of the mirror.' },
  { name: 'Commands', description: 'Writes to the helpdesk: what was asked for, what became of it, and what waits for a person.' },
  { name: 'Connections', description: 'The account’s link to its helpdesk: credentials, rights, settings, streams, budget and webhook.' },
  { name: 'Set-up', description: 'From no helpdesk to one that works: steps, estimate, first import, and what must hold.' },
  { name: 'Connectors', description: 'What each supported helpdesk needs and can do.' },
  { name: 'Sync runs', description: 'Every sync that ran, with its pages, counts and failures.' },
  { name: 'Callbacks', description: 'Every callback that the helpdesk sent.' },
  { name: 'Mapping', description: 'Who the helpdesk’s agents are: members, people without a login, accounts of programs.' },
  { name: 'Picklists', description: 'Statuses, priorities, teams and the other lists of values, as last read.' },
  { name: 'Widgets', description: 'What is shown inside the helpdesk, and how it fares there.' },
  { name: 'Changes', description: 'What changed in the mirror, in order.' },
  { name: 'People', description: 'The signed-in person, the members of the account, invitations and sessions.' },
  {
    name: 'Sign-in',
    description: 'First run and accepting an invitation. Passwords, passkeys and second factors are the console’s own business.',
  },
  { name: 'Audit log', description: 'Who did what to which thing, and whether the record of it is intact.' },
  { name: 'API keys', description: 'Keys to this API.' },
  { name: 'Operation', description: 'Health and figures.' },
];

const description = `Every list is paged by a cursor: take \`next\` of a page as \`cursor\` of the following one. Ids of records are the helpdesk's own, as text.
Instants are UTC with milliseconds. Errors have one shape, with a stable \`code\`, a sentence that says what happened, and one that says what to do next.
A key has scopes: \`read\`, \`write\`, \`admin\`; \`admin\` holds the others. Create one with \`npm run deskbridge -- key create\`.`;

/** Collects the routes that follow into an OpenAPI 3.1 document: the schemas that validate are the ones that are shown. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Deskbridge',
        version: '1',
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This hub' }],
      tags,
      security: [{ apiKey: [] }, { session: [] }],
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the account: `Authorization: Bearer dbk_…`.' },
          session: { type: 'apiKey', in: 'cookie', name: 'deskbridge.session_token', description: 'A signed-in person, in the console.' },
          metricsToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN, where it is set.' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  let text: string | null = null;
  app.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getOpenApi',
        tags: ['Operation'],
        summary: 'This description',
        description: 'The OpenAPI 3.1 document of this API.',
        security: [],
      },
    },
    (_request, reply) => {
      text ??= JSON.stringify(tidied(app.swagger()));
      return reply
        .type('application/json; charset=utf-8')
        .serializer((body: string) => body)
        .send(text);
    },
  );
}
