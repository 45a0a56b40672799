/** Any part of an OpenAPI document. */
type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The document without what its generator leaves behind: `style` inside of a parameter's schema (it stands beside it already),
 * "anything or null" (which is anything), and component schemas that nothing refers to.
 */
export function tidied(document: object): Part {
  const tidy = JSON.parse(JSON.stringify(document), (_name, value: unknown) => (isPart(value) ? tidiedPart(value) : value)) as Part;
  return { ...tidy, components: prune(tidy) };
}

function tidiedPart(part: Part): Part {
  if ('in' in part && isPart(part.schema)) {
    const { style: _style, explode: _explode, ...schema } = part.schema;
    return { ...part, schema };
  }
  if (Array.isArray(part.anyOf) && part.anyOf.some((option) => isPart(option) && Object.keys(option).length === 0)) {
    const { anyOf: _anyOf, ...rest } = part;
    return rest;
  }
  return part;
}

/** Keeps the schemas that the paths refer to, and those that they refer to in turn. */
function prune(document: Part): Part {
  const components = document.components as Part & { schemas: Record<string, unknown> };
  const used = new Set<string>();
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(components.schemas[name] ?? null);
    }
  };
  follow(document.paths);
  return { ...components, schemas: Object.fromEntries(Object.entries(components.schemas).filter(([name]) => used.has(name))) };
}
