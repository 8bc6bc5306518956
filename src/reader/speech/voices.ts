function firstPart(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** A voice's fitness: the very language tag, then one on this machine (nothing is sent away), then the browser's default. */
function rank(voice: SpeechSynthesisVoice, language: string): number {
  const isExact = voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase();
  return (voice.localService ? 4 : 0) + (isExact ? 2 : 0) + (voice.default ? 1 : 0);
}

/** The voices for a language, the fittest first; all of them where the language is unknown. */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], language: string | null): SpeechSynthesisVoice[] {
  const fitting = language ? voices.filter((voice) => firstPart(voice.lang) === firstPart(language)) : [...voices];
  return fitting.sort((a, b) => rank(b, language ?? '') - rank(a, language ?? ''));
}

/** The key under which a chosen voice is remembered. */
export function voiceLanguage(language: string | null): string {
  return language ? firstPart(language) : 'und';
}

/** The chosen voice where it is still there, else the fittest, or null where the browser has none for the language. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string | null,
  chosen: Readonly<Record<string, string>>,
): SpeechSynthesisVoice | null {
  const fitting = voicesFor(voices, language);
  const address = chosen[voiceLanguage(language)];
  return fitting.find((voice) => voice.voiceURI === address) ?? fitting[0] ?? null;
}
