import { HeadRow } from '../parts/head-row.tsx';
import type { Operation, Schema } from './api-document.ts';
import { curlExample } from './curl-example.ts';
import { nounTitle } from './programs-page.tsx';
import type { Field, SchemaReader } from './schema-fields.ts';

interface NounPageProps {
  readonly noun: string;
  readonly operations: readonly Operation[];
  readonly reader: SchemaReader;
  readonly origin: string;
}

/** What a program can do about one noun: for each operation what it takes, what it gives, and a command that does it. */
export function NounPage({ noun, operations, reader, origin }: NounPageProps) {
  return (
    <>
      <h1>{nounTitle(noun)}</h1>
      <nav aria-label="Operations">
        <ul class="govuk-list">
          {operations.map((operation) => (
            <li>
              <a class="govuk-link" href={`#${placeOf(operation)}`}>
                {operation.summary}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((operation) => (
        <OperationPart operation={operation} reader={reader} origin={origin} />
      ))}
    </>
  );
}

const placeOf = ({ method, path }: Operation): string =>
  `${method.toLowerCase()}${path.replace(/[^\w]+/g, '-')}`.replace(/-$/, '');

function OperationPart(props: { operation: Operation; reader: SchemaReader; origin: string }) {
  const { operation, reader, origin } = props;
  const { method, path, summary, description, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => status !== 'default' && status !== '304');
  return (
    <section class="app-section" id={placeOf(operation)}>
      <h2>{summary}</h2>
      <p class="app-anywhere">
        <code>
          {method} /api/v1{path}
        </code>
      </p>
      {description === undefined ? null : <p class="app-prose">{withCode(description)}</p>}
      <Fields title="It takes" of={summary} fields={takenBy(operation, reader)} />
      {answers.map(([status, answer]) => (
        <Fields
          title={`It gives ${status}: ${answer.description}`}
          of={summary}
          fields={schemasIn(answer.content).flatMap((schema) => reader.fieldsOf(schema))}
        />
      ))}
      <pre class="app-command" tabindex={0}>
        {curlExample(operation, origin, reader)}
      </pre>
    </section>
  );
}

const schemasIn = (content: Operation['responses'][string]['content']): Schema[] =>
  Object.values(content ?? {}).flatMap(({ schema }) => (schema === undefined ? [] : [schema]));

interface Taken extends Field {
  readonly where: string;
}

const places = { path: 'in the address', query: 'after the ?', header: 'header', cookie: 'cookie' } as const;

function takenBy({ parameters, requestBody }: Operation, reader: SchemaReader): Taken[] {
  return [
    ...parameters.map(({ name, in: place, required, description = '', schema }) => ({
      name,
      where: places[place],
      required,
      description,
      kind: schema === undefined ? 'text' : reader.kindOf(schema),
    })),
    ...schemasIn(requestBody?.content)
      .flatMap((schema) => reader.fieldsOf(schema))
      .map((field) => ({ ...field, where: 'body' })),
  ];
}

function Fields(props: {
  title: string;
  of: string;
  fields: readonly (Field & { readonly where?: string })[];
}) {
  const { title, of, fields } = props;
  if (fields.length === 0) return <p>{title}</p>;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          {title} ({of})
        </caption>
        <HeadRow heads={['Name', 'What it is', 'Meaning']} />
        <tbody class="govuk-table__body">
          {fields.map(({ name, kind, required, description, where }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header app-anywhere">
                <code>{name}</code>
              </th>
              <td class="govuk-table__cell app-anywhere" data-label="What it is">
                {kind}
                {where === undefined ? '' : `, ${where}`}
                {where !== undefined && required ? ', needed' : ''}
              </td>
              <td class="govuk-table__cell" data-label="Meaning">
                {description === '' ? '–' : withCode(description)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A sentence in which what stands between backticks is what a program sends or reads. */
const withCode = (sentence: string) =>
  sentence.split('`').map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part));
