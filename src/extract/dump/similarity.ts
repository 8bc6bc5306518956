/** How alike two texts are by their words: shared words over the words of the shorter one, 0 to 1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // a name that a long paragraph mentions is no likeness
  if (short.length < 3 && long.length > short.length * 2) return 0;
  const words = new Set(long);
  let shared = 0;
  for (const word of short) if (words.has(word)) shared++;
  return shared / short.length;
}
