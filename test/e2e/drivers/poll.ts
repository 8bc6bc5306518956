/**
 * Asks again and again until the answer is true enough, and gives it back. Throws, with the last answer or error, when
 * it never is.
 *
 * @param what for the message: "the popup shows the headline".
 */
export async function until<T>(what: string, ask: () => Promise<T> | T, timeoutMs = 30_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`It never happened that ${what}; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
