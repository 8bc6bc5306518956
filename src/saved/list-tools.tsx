import type { JSX } from 'preact';
import { message } from '../platform/i18n.ts';
import { LIST_ORDERS, type ListOrder, type ListView, READ_FILTERS } from '../platform/saved/list-view.ts';

interface ListToolsProps {
  wanted: string;
  onSearch: (words: string) => void;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  /** All that have a story in the list. */
  publishers: readonly string[];
  /** There is more than one story to choose among. */
  hasChoice: boolean;
}

/** Search, filters and order over the list. What could change nothing is not shown. */
export function ListTools(props: ListToolsProps): JSX.Element {
  const { wanted, onSearch, view, onView, publishers, hasChoice } = props;
  return (
    <search class="tools">
      <label for="search">{message('saved_search')}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={wanted}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      {hasChoice ? (
        <div class="view">
          <fieldset class="segments">
            <legend class="unseen">{message('saved_show')}</legend>
            {READ_FILTERS.map((filter) => (
              <label key={filter}>
                <input
                  type="radio"
                  name="shown"
                  value={filter}
                  checked={view.shown === filter}
                  onChange={() => onView({ shown: filter })}
                />
                <span>{message(`saved_show_${filter}`)}</span>
              </label>
            ))}
          </fieldset>
          {publishers.length > 1 ? (
            <select
              id="publisher"
              aria-label={message('saved_publisher')}
              value={view.publisher}
              onChange={(event) => onView({ publisher: event.currentTarget.value })}
            >
              <option value="">{message('saved_publisher_all')}</option>
              {publishers.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          ) : null}
          <select
            id="order"
            aria-label={message('saved_sort')}
            value={view.order}
            onChange={(event) => onView({ order: event.currentTarget.value as ListOrder })}
          >
            {LIST_ORDERS.map((order) => (
              <option key={order} value={order}>
                {message(`saved_sort_${order}`)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </search>
  );
}
