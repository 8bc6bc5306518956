import type { WorkerRequest, WorkerResponse } from '../../src/cli/worker-messages.ts';

/** A worker for tests: it hangs or dies where the page's name says so, else answers with its own process id. */
process.on('message', ({ id }: WorkerRequest) => {
  if (id.startsWith('hang')) {
    for (;;);
  }
  if (id.startsWith('die')) process.exit(3);
  const response: WorkerResponse = {
    record: { id, error: `pid ${process.pid}` },
    residentBytes: id === 'fat' ? 2e9 : 1,
  };
  process.send?.(response);
});
process.on('disconnect', () => process.exit());
