import type { Operation } from './api-document.ts';
import type { SchemaReader } from './schema-fields.ts';

/** A command that does it: what stands in capitals is to be put in. */
export function curlExample(
  operation: Operation,
  origin: string,
  { exampleOf, fieldsOf }: SchemaReader,
): string {
  const { method, path, requestBody, parameters } = operation;
  const address = `${origin}/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())}`;
  const content = requestBody?.content ?? {};
  const [json, form] = [content['application/json'], content['multipart/form-data']];
  const parts = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} "${address}"`,
    '-H "Authorization: Bearer $CANDOUR_TOKEN"',
    ...(parameters.some(({ name }) => name === 'if-match') ? [`-H 'If-Match: "ETAG"'`] : []),
    ...(json?.schema === undefined ? [] : jsonBody(exampleOf(json.schema))),
    ...(form?.schema === undefined ? [] : formBody(fieldsOf(form.schema))),
  ];
  return parts.join(' \\\n  ');
}

const jsonBody = (body: unknown): string[] => [
  '-H "Content-Type: application/json"',
  `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`,
];

const formBody = (fields: ReturnType<SchemaReader['fieldsOf']>): string[] =>
  fields
    .filter(({ name }) => !/[.[]/.test(name))
    .map(({ name, kind }) => (kind.includes('file') ? `-F ${name}=@FILE` : `-F ${name}=…`));
