import type { Picture } from '../../article.ts';
import type { Decided } from './decision.ts';
import { similarity } from './similarity.ts';

/** Lines around the headline in which its picture's texts stand. */
const ABOVE = 5;
const BELOW = 9;
const LABELLED =
  /^(.{0,600}?)[\s([|–—-]*(?:photos?|images?|picture|photograph|credit|foto(?:graf\p{L}*)?|bild(?:quelle)?|imagen|crédits?(?: photo)?|kuva|fot\.?|zdj[ęe]cie|zdroj|фото|ảnh|صورة|写真|사진)(?: credit| by)?\s*[:：©][\s©]*([^:]{2,120}?)[)\]\s]*$/iu;

/** The caption with its credit, and the alternative text where the line before has the same words. */
export function findPicture(decided: Decided): { image: Picture; line: number; lines: number[] } | null {
  const { view, headline, decisions } = decided;
  const from = headline >= 0 ? Math.max(0, headline - ABOVE) : 0;
  const to = Math.min(view.lines.length, Math.max(headline, 0) + BELOW);
  for (let i = from; i < to; i++) {
    const text = view.lines[i]!.text;
    if (i === headline || text.length > 700 || decisions[i]!.keep) continue;
    const parts = splitCredit(text);
    if (!parts) continue;
    const own = view.shapes[i]!.tokens;
    let caption = parts.caption;
    const lines = [i];
    const alt = [i - 1, i + 1].find((k) => {
      const line = view.lines[k];
      return line && k !== headline && view.shapes[k]!.words >= 4 && similarity(own, view.shapes[k]!.tokens) >= 0.7;
    });
    if (alt !== undefined) lines.push(alt);
    // the credit alone on its line belongs to the caption above it
    const above = view.lines[i - 1];
    if (!caption && above && i - 1 !== headline && !decisions[i - 1]!.keep && view.shapes[i - 1]!.words >= 4) {
      caption = above.text;
      lines.push(i - 1);
    }
    const altText = alt === undefined ? '' : view.lines[alt]!.text;
    return {
      image: { src: '', alt: altText, caption: caption || altText || null, credit: parts.credit },
      line: i,
      lines,
    };
  }
  return null;
}

/** "A goat on a roofPhoto: Jane Roe" as caption and credit; null where the text ends in no credit. */
export function splitCredit(text: string): { caption: string; credit: string } | null {
  const hit = LABELLED.exec(text);
  if (!hit) return null;
  const credit = hit[2]!.trim();
  if (credit.split(/\s+/).length > 14 || /[.!?]\s+\p{Lu}/u.test(credit)) return null;
  return { caption: hit[1]!.trim(), credit };
}
