import type { JSX } from 'preact';
import { message } from '../platform/i18n.ts';
import { Everywhere } from '../ui/everywhere.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';

/** Shown once, after installing. */
export function Welcome(): JSX.Element {
  return (
    <main class="page welcome">
      <h1>{message('welcome_title')}</h1>
      <p class="lead">{message('welcome_text')}</p>
      <img class="before-after" src="before-after.svg" alt={message('welcome_picture')} width="640" height="260" />
      <section aria-labelledby="access">
        <h2 id="access">{message('welcome_access')}</h2>
        <p>{message('welcome_access_text')}</p>
        <Everywhere />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{message('options_shortcuts')}</h2>
        <Shortcuts />
      </section>
    </main>
  );
}
