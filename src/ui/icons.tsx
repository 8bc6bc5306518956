import type { JSX } from 'preact';

/** Strokes on a grid of 24, drawn for this project. */
const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  contents: 'M5 6.5h.01M9 6.5h10.5M5 12h.01M9 12h10.5M5 17.5h.01M9 17.5h7',
  listen: 'M4 14v-1.5a8 8 0 0 1 16 0V14M4 14.5h2.5v5H5a1 1 0 0 1-1-1zM20 14.5h-2.5v5H19a1 1 0 0 0 1-1z',
  notes: 'M5 19h14M8 15l.6-3.2L16 4.5l2.9 2.9-7.4 7.3z',
  save: 'M12 4v10.5M7.5 10.5L12 15l4.5-4.5M5 19.5h14',
  appearance: 'M3 18L7.75 6h.5L13 18M4.7 14h6.6M20.5 11.5V18M20.5 14.7a2.9 3.3 0 1 1 0-.1',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  removed: 'M5 4.5h14v4H5zM6.5 8.5v11h11v-11M10 12.5h4',
  undo: 'M8.5 6L4.5 10l4 4M5 10h9a5 5 0 0 1 0 10h-3',
  remove: 'M4 7h16M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.3 11v5M13.7 11v5',
  pick: 'M8.5 4.5h-4v4M15.5 4.5h4v4M8.5 19.5h-4v-4M19.5 15.5v4h-4M8.5 9.5h7M8.5 12h7M8.5 14.5h4',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  previous: 'M17.5 6v12L9 12zM6.5 6v12',
  next: 'M6.5 6v12L15 12zM17.5 6v12',
  earlier: 'M14.5 5.5L8 12l6.5 6.5',
  further: 'M9.5 5.5L16 12l-6.5 6.5',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.5h.01',
  print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z',
  copy: 'M8.5 8.5V4.5h11v11h-4M4.5 8.5h11v11h-11z',
  share: 'M12 14.5V3.5M8 7l4-4 4 4M7.5 10.5H5.5v10h13v-10h-2',
  read: 'M5 12.5l4.5 4.5L19 7.5',
  unread: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8',
  later: 'M7 4.5h10v15.5l-5-4-5 4z',
  saved: 'M7 4.5h10v15.5l-5-4-5 4z',
  focus: 'M4 9.5h16M4 14.5h16M4 5h10M4 19h12',
  page: 'M6 3.5h8.5L18.5 8v12.5H6zM14 3.5V8.5h4.5',
  zoomIn: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5M10.5 8v5M8 10.5h5',
  zoomOut: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5M8 10.5h5',
} as const;

export type IconName = keyof typeof PATHS;

/** Drawings that point forwards or back along the text: mirrored where text runs from right to left. */
const DIRECTED: ReadonlySet<IconName> = new Set(['contents', 'previous', 'next', 'earlier', 'further', 'undo']);

/** A drawing that says nothing to assistive technology: the button around it has the name. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  const isSolid = name === 'play' || name === 'saved' || name === 'unread';
  return (
    <svg
      class={DIRECTED.has(name) ? 'bs-icon bs-icon-flip' : 'bs-icon'}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill={isSolid ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width={name === 'more' || name === 'contents' ? 2 : 1.6}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
