/** Tasks that must not overlap. */
export interface Turns {
  /** Runs the task when all before it have ended, however they ended. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Whether no task runs or waits. */
  isIdle(): boolean;
}

/** A queue of tasks, lost with the script that has it. */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return {
    run(task) {
      open++;
      const turn = last.then(task).finally(() => open--);
      last = turn.catch(() => undefined);
      return turn;
    },
    isIdle: () => open === 0,
  };
}
