import { messageLanguage } from '../platform/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in words of the reader's language: "3.2 MB". */
export function formatBytes(bytes: number, language = messageLanguage()): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power]!,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && power > 1 ? 1 : 0,
  }).format(value);
}

/** A number in the reader's digits. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(messageLanguage()).format(value);
}
