import type { ComponentChildren, JSX } from 'preact';

interface NoStoryProps {
  title: string;
  text: string;
  /** The page that this is about, as its tab calls it; "" where that helps nobody. */
  pageTitle: string;
  action?: { label: string; run: () => void };
  footer?: ComponentChildren;
}

/** Says in words why there is no story, and what can be done. */
export function NoStory({ title, text, pageTitle, action, footer }: NoStoryProps): JSX.Element {
  return (
    <main class="popup notice">
      <div class="notice-body" role="status">
        <h1>{title}</h1>
        <p>{text}</p>
        {pageTitle ? <p class="page-title">{pageTitle}</p> : null}
        {action ? (
          <button type="button" class="primary" id="read-anyway" onClick={action.run}>
            {action.label}
          </button>
        ) : null}
      </div>
      {footer}
    </main>
  );
}
