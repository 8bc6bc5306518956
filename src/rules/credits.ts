/**
 * What a picture's credit looks like in the languages of the corpora: a word for photograph or source with a colon,
 * an agency behind a slash, a copyright sign. A feature of the scorer, never a verdict.
 */
export const CREDIT =
  /(?:^|[\s(|–—-])(?:photos?|foto(?:graf)?|fotograf[ií]a|bild(?:quelle)?|image|imagen|credit|credits|crédit|kuva|kép|fotó|zdj[ęe]cie|fot|фото|снимка|photographe|ảnh|gambar|صورة|عکس|תמונה|写真|图片|图|사진)\s*(?:by|von|de|:|：|©|\/|\|)|(?:getty|imago|shutterstock|alamy|unsplash|istock|picture[ -]alliance|afp|reuters|\bap photo|\bepa\b|\bdpa\b|wikimedia|pixabay|pexels|handout)[^.]{0,40}$|©|(?:摄|攝|摄影|供图|图源|撮影)[）)]?$/i;
