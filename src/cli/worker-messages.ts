import type { ErrorRecord, PageRecord } from './record.ts';

/** parent → worker: extract this page. `savedAt` is ISO 8601 or null. */
export interface WorkerRequest {
  id: string;
  path: string;
  url?: string;
  savedAt: string | null;
}

/** worker → parent: the page's record, and how much memory the worker holds now. */
export interface WorkerResponse {
  record: PageRecord | ErrorRecord;
  residentBytes: number;
}
