import { type Actor, type Column, may } from '../../app/index.ts';
import { Select } from '../parts/fields.tsx';
import { type Asked, addressOf } from './address.ts';
import type { ListScreen, ShownList } from './screen.tsx';

interface ListPageProps<Item> {
  /** Who looks: nobody is offered what would be refused. */
  readonly actor: Actor;
  readonly screen: ListScreen<Item>;
  readonly shown: ShownList<Item>;
  readonly asked: Asked;
  /** Ids of the columns the address asks for; none where nobody chose. */
  readonly chosen: readonly string[];
}

/** A list: search and filters, a page of rows, and the ways on. Everything that was asked for stands in the address. */
export function ListPage<Item extends { readonly id: string }>(props: ListPageProps<Item>) {
  const { actor, screen, shown, asked } = props;
  const filtered = Object.keys(asked).some((name) => name !== 'sort' && name !== 'order');
  const empty = shown.items.length === 0 && !filtered;
  const { actions } = screen;
  const buttons = actions !== null && may(actor, actions.deed) ? actions.buttons : null;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>{screen.title}</h1>
          <p class="app-quiet">{screen.intro}</p>
        </div>
        {empty ? null : buttons}
      </div>
      {empty ? (
        <div class="app-empty">
          {screen.none}
          {buttons}
        </div>
      ) : (
        <>
          <Filters {...props} />
          <Within {...props} />
          {shown.items.length === 0 ? <NothingFound path={screen.path} /> : <Rows {...props} />}
        </>
      )}
    </>
  );
}

function Filters<Item>({ screen, shown, asked, chosen }: ListPageProps<Item>) {
  const within = asked[screen.within?.name ?? ''];
  return (
    <form
      class="app-filters app-filters--list"
      action={screen.path}
      method="get"
      aria-label={`Search ${screen.title}`}
    >
      <div class="app-filters__field app-filters__field--wide">
        <label class="govuk-label" for="search">
          Search
        </label>
        <input
          class="govuk-input"
          id="search"
          name="search"
          type="search"
          value={asked.search ?? ''}
          placeholder={screen.searchHint}
        />
      </div>
      {within === undefined ? null : <input type="hidden" name={screen.within?.name} value={within} />}
      {screen.filters.map((filter) => (
        <Select {...filter} value={asked[filter.name] ?? ''} />
      ))}
      <Select name="sort" label="Order" choices={screen.orders} value={shown.sort} />
      <button class="app-button app-button--secondary app-button--small" type="submit">
        Show
      </button>
      <details class="app-filters__columns" open={chosen.length > 0}>
        <summary>Choose columns</summary>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-visually-hidden">Columns</legend>
          <div class="govuk-checkboxes govuk-checkboxes--small app-column-choices">
            {shown.offered.map(({ id, title }) => (
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id={`column-${id}`}
                  name="columns"
                  type="checkbox"
                  value={id}
                  checked={shown.columns.some((column) => column.id === id)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={`column-${id}`}>
                  {title}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </details>
    </form>
  );
}

/** Says that the list is narrowed to what a page before led to. */
function Within<Item>({ screen, shown, asked, chosen }: ListPageProps<Item>) {
  if (screen.within === undefined || asked[screen.within.name] === undefined) return null;
  return (
    <p>
      {screen.within.words(shown.items)}{' '}
      <a
        class="govuk-link"
        href={addressOf(screen.path, asked, chosen, { [screen.within.name]: null, after: null })}
      >
        Show those of all
      </a>
    </p>
  );
}

function NothingFound({ path }: { path: string }) {
  return (
    <div class="app-empty">
      <h2>Nothing found</h2>
      <p>Type the beginning of a word, or take a filter away.</p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href={path}>
          Show all
        </a>
      </p>
    </div>
  );
}

function Rows<Item extends { readonly id: string }>(props: ListPageProps<Item>) {
  const { screen, shown, asked, chosen } = props;
  const [first, ...others] = shown.columns;
  if (first === undefined) return null;
  return (
    <>
      <table class="govuk-table app-table app-rows">
        <caption class="govuk-table__caption govuk-visually-hidden">{screen.title}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {shown.columns.map((column) => (
              <Head {...props} column={column} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {shown.items.map((item) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {cellOf(screen, first, item)}
              </th>
              {others.map((column) => (
                <td class="govuk-table__cell" data-label={column.title}>
                  {cellOf(screen, column, item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav class="app-pages" aria-label="Pages">
        {asked.after === undefined ? null : (
          <a
            class="app-button app-button--secondary app-button--small"
            href={addressOf(screen.path, asked, chosen, { after: null })}
          >
            First page
          </a>
        )}
        {shown.next === null ? (
          <p class="app-quiet">
            {asked.after === undefined ? allOf(shown.items.length) : 'The end of the list.'}
          </p>
        ) : (
          <a
            class="app-button app-button--secondary app-button--small"
            rel="next"
            href={addressOf(screen.path, asked, chosen, { after: shown.next })}
          >
            Next page
          </a>
        )}
        <p class="app-pages__files">
          Download all that is found:{' '}
          {['csv', 'xlsx'].map((format) => (
            <a class="govuk-link govuk-link--no-visited-state" href={fileAddress(props, format)}>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      </nav>
    </>
  );
}

function fileAddress<Item>({ screen, shown, asked }: ListPageProps<Item>, format: string): string {
  const columns = shown.columns.map(({ id }) => id).join(',');
  return addressOf(`/api/v1${screen.path}/export/${format}`, asked, [], { after: null, columns });
}

const allOf = (count: number): string => (count === 1 ? 'This is the only one.' : `All ${count} are shown.`);

const cellOf = <Item,>({ cells }: ListScreen<Item>, { id, cell }: Column<Item>, item: Item) =>
  cells[id]?.(item) ?? cell(item);

function Head<Item>(props: ListPageProps<Item> & { column: Column<Item> }) {
  const { screen, shown, asked, chosen, column } = props;
  const sort = shown.sorts[column.id];
  const sorted = shown.sort === column.id;
  if (sort === undefined) {
    return (
      <th scope="col" class="govuk-table__header">
        {column.title}
      </th>
    );
  }
  const other = shown.order === 'asc' ? 'desc' : 'asc';
  const order = sorted ? other : sort.first;
  return (
    <th
      scope="col"
      class="govuk-table__header"
      aria-sort={sorted ? (shown.order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a
        class="govuk-link govuk-link--no-visited-state app-rows__order"
        href={addressOf(screen.path, asked, chosen, { sort: column.id, order, after: null })}
      >
        {column.title}
        {sorted ? <Arrow up={shown.order === 'asc'} /> : null}
      </a>
    </th>
  );
}

/** Which way the order goes; `aria-sort` says it to those who do not see it. */
const Arrow = ({ up }: { up: boolean }) => (
  <svg
    class="app-rows__arrow"
    viewBox="0 0 10 10"
    width="10"
    height="10"
    aria-hidden="true"
    focusable="false"
  >
    <path d={up ? 'M5 2 9 8H1z' : 'M5 8 1 2h8z'} fill="currentColor" />
  </svg>
);
