import type { Evidence, Publisher } from '../../article.ts';
import type { DumpLine } from './read-lines.ts';

/** Where papers name themselves in their own furniture; the name is what stands in the bracket. */
const NAMED: readonly RegExp[] = [
  /\b(?:more|latest|top) (?:stories|news|articles) (?:from|on|in) (?:the )?(\p{Lu}[\p{L}\d.&' ]{1,40})$/u,
  /\bskip to (?:more )?(\p{Lu}[\p{L}\d.& ]{1,30}) (?:sites|content|services)$/iu,
  /^(?:skip next section )?(\p{Lu}[\p{L}\d.& ]{1,30})['’]s (?:top|latest|best|main) (?:stor(?:y|ies)|news|picks)$/iu,
  /^(?:weitere|mehr|aktuelle) (?:nachrichten|artikel|themen|meldungen) (?:von|aus|auf|bei) (?:der |dem )?(\p{Lu}[\p{L}\d.& ]{1,30})$/iu,
  // a picture's copyright has no year
  /(?:©|\(c\)|copyright)[\s©:]*(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)?\d\d|today|heute))?[\s,]*(?:by |the )?(\p{Lu}[\p{L}\d.&' -]{1,40}?)(?:[.,|•·]|\s+(?:\d{4}|all rights|alle rechte|tous droits|todos|tutti|inc|ltd|llc|gmbh|ag|plc)\b|$)/iu,
  /^(?:accueil|home|start|startseite|inicio)\s*[|–-]\s*(\p{Lu}[\p{L}\d.& ]{1,30})$/iu,
  /\b(?:follow|find|like) (\p{Lu}[\p{L}\d.& ]{1,30}) on (?:facebook|twitter|x|instagram|google|whatsapp)\b/iu,
];
const NO_PAPER =
  /^(?:us|our|the|all|related|africa|asia|europe|the author|politics|world|sports?|business|main|more|this|today|copyright|rights|reserved|terms|privacy)\b/i;
const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu|gob|or|ne)$/;

/** The name that the page's own furniture gives the paper, checked against the address; null where nothing tells. */
export function findPublisher(
  lines: readonly DumpLine[],
  addresses: readonly string[],
): { publisher: Publisher; evidence: Evidence } | null {
  const votes = new Map<string, { count: number; evidence: Evidence }>();
  const vote = (name: string, count: number, evidence: Evidence): void => {
    const clean = name
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, '');
    if (clean.length < 2 || NO_PAPER.test(clean) || clean.split(' ').length > 5) return;
    const known = votes.get(clean);
    if (known) known.count += count;
    else votes.set(clean, { count, evidence });
  };
  const domain = addresses.map(registeredDomain).find(Boolean) ?? null;
  const label = domain?.split('.')[0] ?? null;
  const spelled = new Map<string, number>();
  for (const { text, number } of lines) {
    if (text.length > 200) continue;
    for (const pattern of NAMED) {
      const hit = pattern.exec(text);
      if (hit) vote(hit[1]!, 2, `line ${number} of the dump`);
    }
    if (label)
      for (const word of text.match(/[\p{L}\d][\p{L}\d.&-]*/gu) ?? []) {
        if (word.toLowerCase().replace(/[^\p{L}\d]/gu, '') === label.replace(/-/g, ''))
          spelled.set(word, (spelled.get(word) ?? 0) + 1);
      }
  }
  const home = domain ? `https://${domain}/` : null;
  if (label) {
    // the spelling that the page itself uses most, else the address's label: short ones are written in capitals
    const usual = [...spelled].sort((a, b) => b[1] - a[1] || (a[0] === a[0].toLowerCase() ? 1 : -1))[0]?.[0];
    const name = usual && usual !== usual.toLowerCase() ? usual : label.length <= 4 ? label.toUpperCase() : null;
    if (name) vote(name, usual ? 5 : 3, `the address ${domain}`);
  }
  const best = [...votes].sort((a, b) => b[1].count - a[1].count)[0];
  if (best) return { publisher: { name: best[0], home, icon: null }, evidence: best[1].evidence };
  if (!label) return null;
  const name = label
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
  return { publisher: { name, home, icon: null }, evidence: `the address ${domain}` };
}

/** "p.dw.com" → "dw.com"; null for what is no public web address. */
export function registeredDomain(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  const parts = hostname.split('.');
  if (!/^https?:$/.test(protocol) || parts.length < 2 || /^\d+$/.test(parts.at(-1)!)) return null;
  const isDouble = parts.length > 2 && SECOND_LEVEL.test(parts.at(-2)!) && parts.at(-1)!.length === 2;
  return parts.slice(isDouble ? -3 : -2).join('.');
}
