/** Words before a family name that belong to it: "Ursula von der Leyen" is filed under "von der Leyen". */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le ter ten zu zum zur af av bin ibn al el'.split(' '),
);

/** Scripts in which names are written family first, or without a space, so that they are not taken apart. */
const WHOLE_NAME_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * A person's name as citation programs want it: family and given apart where the form tells, else the whole. Particles
 * in lower case go with the family name.
 */
export function splitName(name: string): { family: string; given: string } | { literal: string } {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || WHOLE_NAME_SCRIPTS.test(name)) return { literal: name.trim() };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1] as string)) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
