import { randomFrom } from '../learning/gbdt.ts';

const RESAMPLES = 500;

/** The value under which this share of the numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** "1.2 [1.1, 1.3]": a statistic of paired columns, with the 95 % interval of its bootstrap over pages. */
export function withInterval(pages: number, statistic: (rows: readonly number[]) => number): string {
  const random = randomFrom(3);
  const all = Array.from({ length: pages }, (_, i) => i);
  const resampled = Array.from({ length: RESAMPLES }, () => statistic(all.map(() => Math.floor(random() * pages))));
  const [low, high] = [quantile(resampled, 0.025), quantile(resampled, 0.975)];
  return `${statistic(all).toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

/** "median 3.2 ms, 95 % 9.1 ms". */
export function describeTimes(times: readonly number[]): string {
  return `median ${quantile(times, 0.5).toFixed(1).padStart(6)} ms, 95 % ${quantile(times, 0.95).toFixed(1).padStart(6)} ms`;
}
