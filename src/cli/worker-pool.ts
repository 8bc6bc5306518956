import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job } from './extract-file.ts';
import type { ErrorRecord, PageRecord } from './record.ts';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

export interface PoolOptions {
  workers: number;
  /** Milliseconds that a page may take before its worker is killed. */
  timeoutMs: number;
  /** The module that a worker runs; for tests that need one that misbehaves. */
  modulePath?: string;
}

/** Memory above which a worker is replaced before it takes the next page: jsdom gives back most, not all. */
const MAX_RESIDENT_BYTES = 1_000_000_000;

/** Heap of a worker in MB: twice what the largest page that is parsed was seen to take. */
const MAX_HEAP_MB = 3000;

interface Worker {
  process: ChildProcess;
  settle: ((outcome: WorkerResponse | { death: string }) => void) | null;
}

/**
 * Child processes that extract pages, one page each at a time. A page that kills its worker, or takes too long, costs
 * that page alone: it gets an error, the worker is replaced.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Extracts one page as soon as a worker is free. Never rejects. */
  async run(id: string, job: Job): Promise<PageRecord | ErrorRecord> {
    const worker = await this.#take();
    const { timeoutMs } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<WorkerResponse | { death: string }>((resolve) => {
      worker.settle = resolve;
      timer = setTimeout(() => resolve({ death: `took longer than ${Math.round(timeoutMs / 1000)} s` }), timeoutMs);
      const request: WorkerRequest = { ...job, id, savedAt: job.savedAt?.toISOString() ?? null };
      worker.process.send(request, (error) => {
        if (error) resolve({ death: `its worker could not be reached (${error.message})` });
      });
    });
    clearTimeout(timer);
    worker.settle = null;
    const isFit = 'record' in outcome && outcome.residentBytes < MAX_RESIDENT_BYTES;
    if (!isFit) this.#discard(worker);
    this.#pass(isFit ? worker : null);
    return 'record' in outcome ? outcome.record : { id, error: outcome.death };
  }

  /** Ends all workers. */
  close(): void {
    for (const worker of [...this.#all]) this.#discard(worker);
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.size < this.#options.workers) return this.#start();
    return await new Promise((resolve) => this.#waiting.push(resolve));
  }

  #pass(worker: Worker | null): void {
    const next = this.#waiting.shift();
    if (next) next(worker ?? this.#start());
    else if (worker) this.#idle.push(worker);
  }

  #start(): Worker {
    const path = this.#options.modulePath ?? fileURLToPath(new URL('./worker.ts', import.meta.url));
    const child = fork(path, {
      // Only its loader of ES modules: the whole of tsx turns parse5 into CommonJS, and parsing takes a third longer.
      execArgv: ['--import', import.meta.resolve('tsx/esm'), `--max-old-space-size=${MAX_HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const worker: Worker = { process: child, settle: null };
    this.#all.add(worker);
    child.on('message', (response: WorkerResponse) => worker.settle?.(response));
    child.on('error', (error) => this.#died(worker, error.message));
    child.on('exit', (code, signal) => this.#died(worker, signal ?? `exit code ${code}`));
    return worker;
  }

  #died(worker: Worker, how: string): void {
    worker.settle?.({ death: `its worker died, most likely out of memory (${how})` });
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    this.#all.delete(worker);
  }

  #discard(worker: Worker): void {
    this.#all.delete(worker);
    worker.process.removeAllListeners();
    // A send that fails after the kill would otherwise be an uncaught error.
    worker.process.on('error', () => {});
    worker.process.kill('SIGKILL');
  }
}
