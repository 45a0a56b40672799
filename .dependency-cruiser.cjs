/** The rooms of the house and who may enter which: docs/architecture.md shows the same as a picture. */
const room = (name) => `^packages/${name}/`;
const server = '^packages/server/src';

/** A rule that forbids imports from one place to another. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that import each other are one file.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'model-imports-nothing-of-ours',
      'The nouns stand alone.',
      { path: room('model') },
      { path: '^packages/', pathNot: room('model') },
    ),
    forbid(
      'connectors-know-the-model-only',
      'A connector knows no database and no hub.',
      { path: room('connectors'), pathNot: '\\.test\\.ts$' },
      { path: '^packages/', pathNot: [room('connectors'), room('model')] },
    ),
    forbid(
      'simulators-import-nothing-of-ours',
      'A simulator that shares code with a connector proves nothing.',
      { path: room('simulators') },
      { path: '^(packages|bench)/', pathNot: room('simulators') },
    ),
    forbid(
      'console-knows-the-api-only',
      'What the console knows of the server is the client made from its description.',
      { path: '^packages/console/src/' },
      { path: '^(packages|bench|tools)/', pathNot: '^packages/console/src/' },
    ),
    forbid(
      'only-cli-bench-and-tests-simulate',
      'The product does not know that simulators exist.',
      { path: '^packages/', pathNot: [`${server}/cli/`, room('simulators'), '\\.test\\.ts$', `${server}/testing/`] },
      { path: room('simulators') },
    ),
    forbid(
      'platform-knows-no-bridge',
      'What any server needs knows nothing of ours.',
      { path: `${server}/platform/`, pathNot: '\\.test\\.ts$' },
      {
        path: [`${server}/(bridge|features|api|cli|testing)/`, `${server}/main\\.ts`, '^packages/(connectors|model)/'],
        pathNot: '^packages/model/',
      },
    ),
    forbid(
      'bridge-knows-no-feature',
      'The core does not know what is built on it.',
      { path: `${server}/bridge/`, pathNot: '\\.test\\.ts$' },
      { path: [`${server}/(features|api|cli|testing)/`, `${server}/main\\.ts`] },
    ),
    forbid(
      'features-do-not-know-each-other',
      'Features meet through ports in the model.',
      { path: `${server}/features/([^/]+)/` },
      { path: `${server}/features/([^/]+)/`, pathNot: `${server}/features/$1/` },
    ),
    forbid(
      'features-know-bridge-platform-model',
      'A feature reads the mirror and writes commands.',
      { path: `${server}/features/`, pathNot: '\\.test\\.ts$' },
      { path: [`${server}/(api|cli|testing)/`, '^packages/connectors/'] },
    ),
    forbid(
      'api-does-not-compose',
      'Routes are given what they need.',
      { path: `${server}/api/`, pathNot: '\\.test\\.ts$' },
      { path: [`${server}/cli/`, `${server}/main\\.ts`, `${server}/testing/`] },
    ),
    forbid(
      'connectors-are-apart',
      'A PSA knows only itself and the kit.',
      { path: '^packages/connectors/(?!kit|conformance)([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^packages/connectors/(?!kit|conformance)([^/]+)/', pathNot: '^packages/connectors/$1/' },
    ),
    forbid(
      'egress-is-the-only-way-out',
      'Every request that leaves goes through the guard.',
      { path: server, pathNot: [`${server}/platform/egress/`, `${server}/cli/`, '\\.test\\.ts$', `${server}/testing/`] },
      { path: '^(undici|node:https?|axios|got|node-fetch)$' },
    ),
    forbid(
      'declared-dependencies-only',
      'What is imported stands in the package that imports it.',
      { path: '^packages/', pathNot: ['\\.test\\.ts$', '^packages/server/src/testing/', '^packages/connectors/conformance/'] },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'nothing-unresolvable',
      'Every import leads somewhere.',
      {},
      { couldNotResolve: true, pathNot: '^fastify/types/|/generated/schema\\.js$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
