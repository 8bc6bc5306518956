import type { Article, ExtractionResult } from '../../article.ts';
import type { Note } from '../../platform/notes.ts';
import type { SiteChoices } from '../../platform/site-choices.ts';
import type { PickedRegion } from '../environment.ts';
import { hideByChoice, putBackByChoice } from './choices.ts';

export type Panel = 'contents' | 'appearance' | 'save' | 'removed' | 'notes' | 'more' | 'help';

/** A step that can be taken back. */
export type Step = { kind: 'hide'; key: string; text: string } | { kind: 'put-back'; id: string };

export interface ReaderState {
  result: ExtractionResult;
  article: Article;
  /** The article as it was first shown: another one is another story, the same with more pages is not. */
  opened: Article;
  panel: Panel | null;
  /** Index of the enlarged picture among the story's pictures. */
  picture: number | null;
  putBack: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  /** Newest last. */
  steps: readonly Step[];
  /** Clicks on blocks remove them. */
  isRemoving: boolean;
  isListening: boolean;
  notes: readonly Note[];
  choices: SiteChoices;
  /** Set where the story is a part of the page that a person picked. */
  region: PickedRegion | null;
}

export type Action =
  | { type: 'show'; result: ExtractionResult; region?: PickedRegion | null }
  | { type: 'extend'; article: Article }
  | { type: 'panel'; panel: Panel | null }
  | { type: 'picture'; picture: number | null }
  | { type: 'put-back'; id: string }
  | { type: 'take-out'; id: string }
  | { type: 'hide'; key: string; text: string }
  | { type: 'undo' }
  | { type: 'removing'; on: boolean }
  | { type: 'listening'; on: boolean }
  | { type: 'notes'; notes: readonly Note[] }
  | { type: 'choices'; choices: SiteChoices };

const EMPTY_ARTICLE_TITLE = '';

/** A story with nothing in it, for a page on which nothing was found. */
function emptyArticle(): Article {
  return {
    kind: 'article',
    url: '',
    permalink: null,
    title: EMPTY_ARTICLE_TITLE,
    kicker: null,
    lead: null,
    section: null,
    topics: [],
    authors: [],
    agencies: [],
    publisher: null,
    published: null,
    modified: null,
    language: null,
    direction: 'ltr',
    image: null,
    content: { type: 'root', children: [] },
    wordCount: 0,
    readingMinutes: 0,
    isFree: null,
    related: [],
    removed: [],
    confidence: 0,
    evidence: {},
  };
}

export const NO_CHOICES: SiteChoices = { putBackRules: [], hiddenTexts: [], region: null };

/** The reader as it opens. */
export function initialState(
  result: ExtractionResult,
  choices: SiteChoices = NO_CHOICES,
  region: PickedRegion | null = null,
): ReaderState {
  const article = result.article ?? emptyArticle();
  return {
    result,
    article,
    opened: article,
    panel: null,
    picture: null,
    putBack: putBackByChoice(article, choices),
    hidden: hideByChoice(article, choices),
    steps: [],
    isRemoving: false,
    isListening: false,
    notes: [],
    choices,
    region,
  };
}

function without<T>(set: ReadonlySet<T>, value: T): Set<T> {
  return new Set([...set].filter((other) => other !== value));
}

function undo(state: ReaderState): ReaderState {
  const step = state.steps.at(-1);
  if (!step) return state;
  const steps = state.steps.slice(0, -1);
  return step.kind === 'hide'
    ? { ...state, steps, hidden: without(state.hidden, step.key) }
    : { ...state, steps, putBack: without(state.putBack, step.id) };
}

/** What was hidden by a choice is back once that is forgotten. */
function hiddenAfter({ article, choices, hidden }: ReaderState, next: SiteChoices): Set<string> {
  const byChoice = hideByChoice(article, choices);
  const kept = [...hidden].filter((key) => !byChoice.has(key));
  return new Set([...kept, ...hideByChoice(article, next)]);
}

/** The state after an action; the given state is left as it is. */
export function reduce(state: ReaderState, action: Action): ReaderState {
  switch (action.type) {
    case 'show':
      return initialState(action.result, state.choices, action.region ?? null);
    case 'extend':
      return {
        ...state,
        result: { ...state.result, article: action.article },
        article: action.article,
        hidden: new Set([...state.hidden, ...hideByChoice(action.article, state.choices)]),
        putBack: new Set([...state.putBack, ...putBackByChoice(action.article, state.choices)]),
      };
    case 'panel':
      return { ...state, panel: action.panel, isRemoving: false };
    case 'picture':
      return { ...state, picture: action.picture };
    case 'put-back':
      if (state.putBack.has(action.id)) return state;
      return {
        ...state,
        putBack: new Set([...state.putBack, action.id]),
        steps: [...state.steps, { kind: 'put-back', id: action.id }],
      };
    case 'take-out':
      return {
        ...state,
        putBack: without(state.putBack, action.id),
        steps: state.steps.filter((step) => !(step.kind === 'put-back' && step.id === action.id)),
      };
    case 'hide':
      return {
        ...state,
        hidden: new Set([...state.hidden, action.key]),
        steps: [...state.steps, { kind: 'hide', key: action.key, text: action.text }],
      };
    case 'undo':
      return undo(state);
    case 'removing':
      return { ...state, isRemoving: action.on, panel: null };
    case 'listening':
      return { ...state, isListening: action.on, panel: null };
    case 'notes':
      return { ...state, notes: action.notes };
    case 'choices':
      return {
        ...state,
        choices: action.choices,
        putBack: new Set([...state.putBack, ...putBackByChoice(state.article, action.choices)]),
        hidden: hiddenAfter(state, action.choices),
      };
  }
}
