import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { exportBackup, importBackup, resetEverything } from '../platform/backup.ts';
import { message } from '../platform/i18n.ts';
import { saveFile } from '../ui/save-file.ts';

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Export, import and reset. */
export function Backup(): JSX.Element {
  const [said, say] = useState('');
  const [isAsking, setAsking] = useState(false);
  /** Whether one of the buttons that come and go had the focus: then the next one takes it over. */
  const [wasAsked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    const outcome = await importBackup(await file.text());
    if (!outcome) return say(message('options_import_failed'));
    const { rules, skipped, localRules } = outcome;
    const said = [message('options_imported', rules, skipped)];
    if (localRules.length > 0) said.push(message('options_saved_local', localRules.join(', ')));
    say(said.join(' '));
  }

  async function reset(): Promise<void> {
    await resetEverything();
    ask(false);
    say(message('options_reset_done'));
  }

  function ask(isOn: boolean): void {
    setAsked(true);
    setAsking(isOn);
  }

  const fail = (error: unknown) => say(String(error));
  return (
    <div class="backup">
      <button
        type="button"
        id="export"
        onClick={() =>
          void exportBackup().then((text) => saveFile(document, text, 'broadsheet-settings.json', 'application/json'))
        }
      >
        {message('options_export')}
      </button>
      <button type="button" id="import" onClick={() => input.current?.click()}>
        {message('options_import')}
      </button>
      <input
        ref={input}
        id="import-file"
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => void readFile(event.currentTarget.files?.[0]).catch(fail)}
      />
      {isAsking ? (
        <>
          <button type="button" id="reset-really" class="primary" onClick={() => void reset().catch(fail)}>
            {message('options_reset_really')}
          </button>
          <button type="button" id="reset-not" ref={focusOn} onClick={() => ask(false)}>
            {message('options_cancel')}
          </button>
        </>
      ) : (
        <button type="button" id="reset" ref={wasAsked ? focusOn : null} onClick={() => ask(true)}>
          {message('options_reset')}
        </button>
      )}
      <p class="note" role="status">
        {said}
      </p>
    </div>
  );
}
