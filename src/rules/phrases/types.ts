/** What a block that holds such a phrase is; the words of an article's removal reasons. */
export type PhraseReason =
  | 'navigation'
  | 'teaser'
  | 'promotion'
  | 'newsletter'
  | 'share'
  | 'consent'
  | 'paywall'
  | 'author-box'
  | 'comments'
  | 'tags'
  | 'byline'
  | 'date'
  | 'caption'
  | 'boilerplate';

/** A phrase that tells what a block is, in one language (`mul`: in any). */
export interface PhraseRule {
  /** `language/name`. */
  id: string;
  language: string;
  reason: PhraseReason;
  /** A block with more words is a sentence that happens to begin so. */
  maxWords: number;
  /** Written in small letters, for the text in small letters: to ignore case costs an engine twice the time to compile. */
  pattern: RegExp;
  /** True where the pattern asks for a capital (`\p{Lu}`): it sees the text as it is. */
  isCased: boolean;
  /** In small letters: of these every hit has one. A text without any is not searched, which costs far more. */
  needs: readonly string[] | null;
}

/** A rule as it is written down: id, reason, most words, pattern (flag `u`, anchored, in small letters), what every hit has. */
export type PhraseRow = readonly [
  id: string,
  reason: PhraseReason,
  maxWords: number,
  pattern: RegExp,
  needs?: readonly string[],
];
