/** How hours are written beside a date: "02:30" on a clock of 24 hours, "2:30 AM" on one of twelve. */
export function hourStyle(language: string): 'numeric' | '2-digit' {
  return new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit';
}
