/** Makes the console's view of the API from the OpenAPI document; `node tools/generateDocs.ts` writes it. */
import openapiTypescript, { astToString } from 'openapi-typescript';

/** The types of every path of the document, as the text of `src/api/generated/schema.d.ts`. */
export async function clientTypes(document: object): Promise<string> {
  const types = astToString(await openapiTypescript(JSON.stringify(document), { alphabetize: true, exportType: false }));
  return `/* Generated from the server's routes by \`node tools/generateDocs.ts\`. Do not edit. */\n\n${types}`;
}
