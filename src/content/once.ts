interface Session {
  isAlive(): boolean;
}

/** Whether the extension that this script belongs to still runs: after an update or a reload its old scripts are orphans. */
export function isExtensionAlive(): boolean {
  const { chrome } = globalThis as unknown as { chrome?: { runtime?: { id?: string } } };
  try {
    return Boolean(chrome?.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Starts a script's work unless it already goes on in this page: a script can be injected any number of times.
 *
 * @param name under which the work is known in the scope that our scripts share.
 */
export function startOnce<S extends Session>(name: string, start: () => S): void {
  const scope = globalThis as unknown as Record<string, S | undefined>;
  const running = scope[name];
  if (typeof running?.isAlive === 'function' && running.isAlive()) return;
  scope[name] = start();
}

/** Whether the reader stands on this page now: it is told by the script that opened it, in the scope that both share. */
export function isReaderOpen(): boolean {
  const { broadsheetReader } = globalThis as { broadsheetReader?: { isOpen?: () => boolean } };
  return broadsheetReader?.isOpen?.() === true;
}
