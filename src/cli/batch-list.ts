import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Job } from './extract-file.ts';

/** A line of a batch list, read: a page to extract, or what is wrong with the line. */
export type ListEntry = { id: string; job: Job } | { id: string; error: string };

/**
 * Reads one line `{id, path, url?, savedAt?}` of a batch list. Relative paths count from the working directory, and
 * where nothing is there, from the list's own folder. A line that is wrong becomes an entry that says so.
 *
 * @param number the line's number from 1, the id of a line that has none.
 */
export function readListLine(line: string, number: number, listPath: string): ListEntry {
  const fallbackId = `line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: fallbackId, error: 'this line of the list is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: fallbackId, error: 'this line of the list is not an object {id, path, url?, savedAt?}' };
  const fields = value as Record<string, unknown>;
  const id = typeof fields.id === 'string' || typeof fields.id === 'number' ? String(fields.id) : fallbackId;
  const { path, url, savedAt } = fields;
  if (typeof path !== 'string' || !path) return { id, error: '"path" is missing' };
  if (typeof (url ?? '') !== 'string') return { id, error: '"url" is not a string' };
  const date = parseMoment(savedAt);
  if (date === undefined) return { id, error: '"savedAt" is not a date (ISO 8601, such as 2024-05-02T18:00:00Z)' };
  return { id, job: { path: findPath(path, listPath), ...(url ? { url: url as string } : {}), savedAt: date } };
}

/** A moment given in ISO 8601; null for none given, undefined for one that cannot be read. */
export function parseMoment(value: unknown): Date | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function findPath(path: string, listPath: string): string {
  const fromHere = resolve(path);
  if (existsSync(fromHere)) return fromHere;
  const besideList = resolve(dirname(listPath), path);
  return existsSync(besideList) ? besideList : fromHere;
}
