/** A word that introduces a credit, in the languages of the corpora. */
const LABEL =
  'photos?|images?|pictures?|photographs?|photo credit|image credit|image source|credits?|source|foto(?:graf\\p{L}*)?|bild(?:quelle|nachweis)?|quelle|imagen|imagem|cr[ée]dits?(?: photo)?|fuente|fonte|kuva|fot\\.?|фото|फोटो|फ़ोटो|छवि|تصوير|صور|ছবি|zdj[ęe]cie|zdroj|forrás|fotó|фото|источник|джерело|снимка|ảnh|nguồn|صورة|المصدر|عکس|תמונה|צילום|写真|撮影|提供|图源|사진|출처';
const LABELLED = new RegExp(
  `^(.*?)[\\s([|–—-]*(?:(?:${LABEL})(?: by| von| de)?\\s*[:：©/|]|fot\\.\\s)\\s*([^:]{2,140}?)[)\\]\\s.]*$`,
  'iu',
);
const COPYRIGHT = /^(.*?)[\s([|–—-]*(?:©|\(c\)|copyright)\s*:?\s*([^©]{2,140}?)[)\]\s]*$/iu;
/** "(AP Photo/Jane Roe)", "(Reuters)", "Jane Roe/Getty Images" at the end. */
const AGENCY_END =
  /^(.*?[.!?”"»]?)\s*[([|–—-]?\s*((?:[\p{L}\p{M}.'-][\p{L}\p{M}.' -]{1,49}[/|,]\s*)*(?:AP(?: Photo)?|AFP|Reuters|Getty(?: Images)?|dpa|EPA(?:-EFE)?|EFE|ANSA|imago(?: images)?|picture[ -]alliance|Shutterstock|Alamy|iStock|Unsplash|Pexels|Pixabay|Bloomberg|TASS|Xinhua|ZUMA|SIPA|Keystone|APA|PAP|ČTK|CTK|MTI|Lusa|PA(?: Wire| Media)?|Wikimedia(?: Commons)?)(?:[/|,\s][\p{L}\p{M}.' /-]{0,50})?)[)\]]?\s*$/u;
const MAX_CAPTION_CHARS = 900;

/** Splits what a picture's box says into the caption and the credit. */
export function splitCaption(blocks: readonly { text: string; names: string }[]): {
  caption: string | null;
  credit: string | null;
} {
  let caption = '';
  let credit: string | null = null;
  for (const { text, names } of blocks) {
    if (/credit|copyright|photographer|source|fotograf|autor-?foto/i.test(names) && text.length < 160 && !credit) {
      credit = stripLabel(text);
      continue;
    }
    if (!caption.includes(text)) caption += caption ? ` ${text}` : text;
  }
  caption = caption.slice(0, MAX_CAPTION_CHARS).trim();
  if (!credit && caption) {
    const parts = splitCredit(caption);
    if (parts) ({ caption, credit } = parts);
  }
  if (credit && caption.endsWith(credit)) caption = caption.slice(0, -credit.length).trim();
  return { caption: caption || null, credit: credit || null };
}

/** "A goat on a roof. Photo: Jane Roe/dpa" as caption and credit; null where the text ends in no credit. */
export function splitCredit(text: string): { caption: string; credit: string } | null {
  for (const pattern of [LABELLED, COPYRIGHT, AGENCY_END]) {
    const hit = pattern.exec(text);
    const credit = hit?.[2]?.trim();
    if (pattern === LABELLED && hit && isInSentence(text, hit[1]!.length)) continue;
    if (credit && credit.split(/\s+/).length <= 14) return { caption: hit![1]!.trim(), credit };
  }
  return null;
}

/** "The source: a spring" goes on with its sentence; a credit's label opens with a capital, or after a mark. */
function isInSentence(text: string, at: number): boolean {
  return /^\s+\p{Ll}/u.test(text.slice(at)) && /\p{L}$/u.test(text.slice(0, at));
}

function stripLabel(text: string): string {
  return splitCredit(text)?.credit ?? text.replace(/^[\s(©]+|[)\s]+$/g, '');
}
