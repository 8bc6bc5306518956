import type { Article, Author, DateStamp, Evidence, EvidenceField, Picture } from '../../article.ts';
import { SECTIONS } from '../../rules/lines/sections.ts';
import type { ExtractOptions } from '../index.ts';
import { parseByline } from '../metadata/byline.ts';
import { findDates } from '../metadata/dates.ts';
import { ABOVE, at, BELOW, type Decided, storySpan, UNDER } from './decision.ts';
import { findPicture } from './picture.ts';
import { readSigned } from './signatures.ts';

/** What the lines around the headline and under the story tell. */
export interface Facts {
  title: string | null;
  kicker: string | null;
  section: string | null;
  topics: string[];
  authors: Author[];
  agencies: string[];
  published: DateStamp | null;
  modified: DateStamp | null;
  permalink: string | null;
  image: Picture | null;
  /** Lines that a fact was read from, with what they are: they are no part of the text. */
  used: Map<number, keyof Article>;
  evidence: Partial<Record<EvidenceField, Evidence>>;
}

/** What announces the time of a change. */
const MODIFIED =
  /(?<!\p{L})(?:updated?|modified|last edited|aktualisiert|geändert|bearbeitet|mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizováno|aktualizacja|обновлено|оновлено|güncelle\p{L}*|cập nhật|diperbarui)(?!\p{L})|最終更新|更新|수정/iu;

/** Reads what the lines tell; whatever they do not tell is null or empty. */
export function readFacts(
  decided: Decided,
  language: string | null,
  savedDay: string | null,
  options: ExtractOptions,
): Facts {
  const { view, headline } = decided;
  const facts: Facts = {
    title: headline >= 0 ? view.lines[headline]!.text : null,
    kicker: null,
    section: null,
    topics: [],
    authors: [],
    agencies: [],
    published: null,
    modified: null,
    permalink: null,
    image: null,
    used: new Map(),
    evidence: {},
  };
  if (headline >= 0) {
    facts.evidence.title = at(decided, headline);
    readAbove(decided, facts);
  }
  readDates(decided, facts, language, savedDay, options);
  readSigned(decided, facts);
  readPermalink(decided, facts);
  const picture = findPicture(decided);
  if (picture) {
    facts.image = picture.image;
    facts.evidence.image = at(decided, picture.line);
    for (const line of picture.lines) facts.used.set(line, 'image');
  }
  return facts;
}

/** Words that begin a trail of links and name no section. */
const TRAIL_START =
  /^(?:home(?:page)?|start(?:seite|sida|side)?|accueil|inicio|início|principal|forside|etusivu|strona główna|главная|головна|ana ?sayfa|الرئيسية)$/iu;

/**
 * "PoliticsRussian Federation", "Politics Russian Federation": the section and the topics, run together where links stood
 * side by side. One name where the line does not begin with a section.
 */
export function splitNames(text: string, isSection: (name: string) => boolean): string[] {
  const glued = text.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/u).map((part) => part.trim());
  const parts = glued.filter((part, i) => i > 0 || !TRAIL_START.test(part));
  if (glued.length > 1 && parts.length && parts.every((part) => part.length > 2) && isSection(parts[0]!)) return parts;
  const words = text.split(' ');
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const first = words.slice(0, n).join(' ');
    const rest = words.slice(n);
    if (isSection(first) && rest.length < 4 && rest.every((word) => /^\p{Lu}/u.test(word)))
      return [first, rest.join(' ')];
  }
  return [text];
}

function readAbove(decided: Decided, facts: Facts): void {
  const { view, headline } = decided;
  // a name that begins other run-together lines ("Politics8 hours ago") is a section of this paper
  const glued = view.lines
    .map((line) => /^(\p{Lu}[\p{Ll} &]{2,24})(?=[\p{Lu}\d])/u.exec(line.text)?.[1])
    .filter(Boolean);
  const isSection = (name: string) =>
    SECTIONS.has(name.toLowerCase()) || glued.filter((each) => each === name).length > 1;
  for (let i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
    const shape = view.shapes[i]!;
    if (shape.words > 9 || shape.endsSentence || shape.hasAddress) continue;
    const text = view.lines[i]!.text.replace(/[|:›»>/]+\s*$/, '').trim();
    const parts = text.split(/\s*[|›»>/•·]\s*/u).filter(Boolean);
    const names = parts.length > 1 ? parts : splitNames(text, isSection);
    const known = names.filter((name) => isSection(name));
    if (known.length && !facts.section) {
      facts.section = parts.length > 1 ? known.at(-1)! : names[0]!;
      facts.evidence.section = at(decided, i);
      if (parts.length < 2 && names.length > 1) {
        facts.topics = names.slice(1);
        facts.evidence.topics = at(decided, i);
      }
      facts.used.set(i, 'section');
      continue;
    }
    if (i >= headline - 2 && !facts.kicker && !facts.section && names.length === 1 && isKicker(decided, i)) {
      facts.kicker = text;
      facts.evidence.kicker = at(decided, i);
      facts.used.set(i, 'kicker');
    }
  }
}

function isKicker(decided: Decided, i: number): boolean {
  const { view, headline } = decided;
  const line = view.lines[i]!;
  const shape = view.shapes[i]!;
  if (view.phrases[i] || shape.words > 7 || shape.digits > 0.1 || view.repeats[i]! > 1) return false;
  if (line.marker !== null && line.marker !== 'heading') return false;
  // a kicker stands at the headline's own column
  return Math.abs(line.indent - view.lines[headline]!.indent) <= 4 && shape.capitals > 0 && i === headline - 1;
}

function readDates(
  decided: Decided,
  facts: Facts,
  language: string | null,
  savedDay: string | null,
  { savedAt }: ExtractOptions,
): void {
  const { view, headline } = decided;
  const { from, to } = storySpan(decided);
  const counted = savedAt ?? (savedDay ? new Date(`${savedDay}T12:00:00Z`) : null);
  const near: number[] = [];
  for (let i = from + 1; i <= from + BELOW && i < view.lines.length; i++) near.push(i);
  for (let i = from - 1; i >= Math.max(0, from - ABOVE); i--) near.push(i);
  for (let i = to + 1; i <= to + UNDER && i < view.lines.length; i++) near.push(i);
  for (const i of near) {
    const shape = view.shapes[i]!;
    const text = view.lines[i]!.text;
    if (shape.words > 26 || shape.isGood || text.length > 220 || i === headline) continue;
    const dates = findDates(text, { savedAt: counted, language });
    if (!dates.length) continue;
    // a headline of another story that names a day is no date line
    if (shape.words > 14 && !view.phrases[i] && !parseByline(text)) continue;
    dates.forEach((date, n) => {
      const isRelative = savedAt === null && date.precision !== 'day' && !/\d{4}|:\d\d/.test(text);
      const stamp: DateStamp = {
        iso: isRelative && savedDay ? savedDay : date.iso,
        precision: isRelative ? 'day' : date.precision,
        evidence: at(decided, i),
      };
      const label = text.slice(n ? dates[n - 1]!.end : 0, date.index);
      if (MODIFIED.test(label) && (facts.published || dates.length > 1 || n > 0)) facts.modified ??= stamp;
      else if (!facts.published) facts.published = stamp;
    });
    facts.used.set(i, 'published');
    if (facts.published) break;
  }
  if (!facts.published && savedDay) {
    facts.published = { iso: savedDay, precision: 'day', evidence: 'the day that the dump was saved' };
  }
  if (facts.published && facts.modified && facts.modified.iso === facts.published.iso) facts.modified = null;
  if (facts.published) facts.evidence.published = facts.published.evidence;
  if (facts.modified) facts.evidence.modified = facts.modified.evidence;
}

/** An address alone on a line, between the headline and the end of the story. */
function readPermalink(decided: Decided, facts: Facts): void {
  const { view } = decided;
  const { from, to } = storySpan(decided);
  for (let i = Math.max(0, from - 3); i <= Math.min(to + UNDER, view.lines.length - 1); i++) {
    const text = view.lines[i]!.text;
    if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text) || text.length > 2000) continue;
    facts.permalink = new URL(text).href;
    facts.evidence.permalink = at(decided, i);
    facts.used.set(i, 'permalink');
    return;
  }
}
