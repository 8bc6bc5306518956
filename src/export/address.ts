/** The address where it is an absolute http or https one, else null: nothing else may be followed from an export. */
export function webAddress(url: unknown): string | null {
  if (typeof url !== 'string' || !/^https?:/i.test(url.trim()) || !URL.canParse(url.trim())) return null;
  return new URL(url.trim()).href;
}
