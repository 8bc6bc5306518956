import { AGENCIES, AGENCY_WORDS, CASE_BOUND } from '../../rules/agencies.ts';

let table: Map<string, { name: string; written: string }> | null = null;

/** Case, accents, points and doubled spaces do not tell agencies apart. */
function keyOf(text: string): string {
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain
    .replace(/[.'’"“”()[\]©®]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

function agencyTable(): Map<string, { name: string; written: string }> {
  if (!table) {
    table = new Map();
    for (const [name, ...spellings] of AGENCIES)
      for (const written of [name!, ...spellings])
        if (!table.has(keyOf(written))) table.set(keyOf(written), { name: name!, written });
  }
  return table;
}

let firstWords: Set<string> | null = null;

/** Whether a text could name an agency: a cheap look at its words, never wrong where it says no. */
export function mayNameAgency(text: string): boolean {
  // where words are not parted by spaces each would have to be looked for everywhere
  if (/[\u0e00-\u0eff\u1000-\u109f\u2e80-\ud7ff]/.test(text)) return true;
  firstWords ??= new Set(
    [...agencyTable().keys(), ...[...agencyTable().keys()].map((key) => key.replace(AGENCY_WORDS, ''))].map(
      (key) => key.split(' ')[0]!,
    ),
  );
  return text.split(/[^\p{L}\p{M}\p{N}.'’]+/u).some((word) => word !== '' && firstWords!.has(keyOf(word)));
}

/**
 * The usual name of the news agency that the text is ("Agence France-Presse", "news agency AFP" → "AFP"), or null.
 * The text must be the agency's name and nothing else.
 *
 * @param anyCase lets short names count whatever their case: for marks in brackets beside other agencies ("dpa/ap").
 */
export function findAgency(text: string, { anyCase = false }: { anyCase?: boolean } = {}): string | null {
  const short = text.slice(0, 60).trim();
  if (!short || text.length > 60) return null;
  const hit = agencyTable().get(keyOf(short)) ?? agencyTable().get(keyOf(short.replace(AGENCY_WORDS, '')));
  if (!hit) return null;
  if (!anyCase && CASE_BOUND.has(hit.written) && !short.split(/[^\p{L}\p{N}]+/u).includes(hit.written)) return null;
  return hit.name;
}

/**
 * The agencies of a mark such as "AFP, Reuters" or "dpa/AP mit epd", in order, each once; empty where none is named.
 */
export function findAgencies(text: string): string[] {
  const found: string[] = [];
  const parts = text
    .slice(0, 300)
    .split(/[,;/|+&、，·•()[\]:—–]|\s-\s|\s(?:und|and|et|y|e|i|og|och|en|та|и|و|mit|with|via|from|von|by)\s/iu);
  for (const part of parts) {
    const agency = findAgency(part, { anyCase: found.length > 0 });
    if (agency && !found.includes(agency)) found.push(agency);
  }
  return found;
}
