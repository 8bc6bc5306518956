import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { ExtractionResult } from '../../article.ts';
import { loadNotes, type Note, notesAddress, onNotesChanged } from '../../platform/notes.ts';
import { loadSiteChoices, onSiteChoicesChanged } from '../../platform/site-choices.ts';
import type { PickedRegion, ReaderEnvironment } from '../environment.ts';
import type { CommandId } from '../keyboard/commands.ts';
import { assembleBlocks } from '../state/blocks.ts';
import { initialState, reduce } from '../state/state.ts';
import { type Offer, type ReaderContext, ReaderContextValue } from './context.ts';
import { Screen } from './screen.tsx';
import type { Notice } from './toast.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { useLater } from './use-later.ts';
import { useLook } from './use-look.ts';
import { usePreferences } from './use-preferences.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { siteHost } from './use-site-choices.ts';
import { useSpeaker } from './use-speaker.ts';

/** What the script outside of the tree may do with it. */
export interface AppControls {
  show: (result: ExtractionResult, region: PickedRegion | null) => void;
  /** True where the key did something. */
  pressKey: (event: KeyboardEvent) => boolean;
  /** Leaves what lies on top: a panel, a picture, at last the reader. */
  leave: () => void;
}

interface AppProps {
  result: ExtractionResult;
  region: PickedRegion | null;
  environment: ReaderEnvironment;
  root: ShadowRoot;
  setCustomCss: (css: string) => void;
  close: () => void;
  /** Called once the controls work. */
  onReady: (controls: AppControls) => void;
}

/** A notice without an offer goes by itself. */
const NOTICE_MS = 4000;

/** Notes and choices for the site come from storage after the story stands, and again when another tab changes them. */
function useStoredChoices(context: Pick<ReaderContext, 'state' | 'dispatch'>): void {
  const { state, dispatch } = context;
  const { article } = state;
  useEffect(() => {
    let isCurrent = true;
    const host = siteHost(article.url);
    const address = notesAddress(article);
    const showNotes = (notes: Note[]) => isCurrent && dispatch({ type: 'notes', notes });
    const showChoices = () => {
      if (host) void loadSiteChoices(host).then((choices) => isCurrent && dispatch({ type: 'choices', choices }));
    };
    void loadNotes(address).then(showNotes);
    showChoices();
    const stops = [onNotesChanged(address, showNotes), onSiteChoicesChanged(showChoices)];
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [article, dispatch]);
}

/** The reader: its state, and everything that the parts of its screen share. */
export function App({ result, region, environment, root, setCustomCss, close, onReady }: AppProps): JSX.Element {
  const [state, dispatch] = useReducer(reduce, result, (first: ExtractionResult) =>
    initialState(first, undefined, region),
  );
  const [preferences, setPreferences] = usePreferences(environment.preferences);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [notice] = notices;
  const run = useRef<(command: CommandId) => void>(() => undefined);
  const keySink = useRef<((key: string) => boolean) | null>(null);
  const pressKey = useRef<(event: KeyboardEvent) => boolean>(() => false);

  const blocks = useMemo(
    () => assembleBlocks(state.article, state.putBack, state.hidden),
    [state.article, state.putBack, state.hidden],
  );
  const findScroller = useCallback(() => root.querySelector<HTMLElement>('.scroller'), [root]);
  const findStory = useCallback(() => root.querySelector<HTMLElement>('.story'), [root]);
  const keepPlace = useKeptPlace(findScroller, findStory, preferences);
  const prefer = useCallback(
    (change: Partial<typeof preferences>) => {
      keepPlace();
      setPreferences(change);
    },
    [keepPlace, setPreferences],
  );
  const say = useCallback((text: string, ...offers: Offer[]) => {
    // an offer waits under what is said after it; what was only said has been said
    setNotices((old) => [
      { text, offers, serial: (old[0]?.serial ?? 0) + 1 },
      ...old.filter((earlier) => earlier.offers.length > 0 && earlier.text !== text),
    ]);
  }, []);
  const dismiss = useCallback(() => setNotices((old) => old.slice(1)), []);
  useEffect(() => {
    if (!notice || notice.offers.length > 0) return;
    const timer = setTimeout(dismiss, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);

  const { isListening, article } = state;
  const [speaker, speech] = useSpeaker({ article, blocks, preferences, isListening, findScroller, findStory });
  useLook(root.ownerDocument, preferences, setCustomCss);
  useStoredChoices({ state, dispatch });

  const later = useLater({ environment, state, blocks, say });

  const context: ReaderContext = {
    state,
    dispatch,
    blocks,
    preferences,
    prefer,
    run: (command) => run.current(command),
    say,
    speaker,
    speech,
    root,
    findScroller,
    findStory,
    openInReader: environment.openInReader?.bind(environment),
    pickByHand: environment.pickByHand?.bind(environment),
    readWhole: environment.readWhole?.bind(environment),
    environment,
    later,
    keySink,
    close,
  };

  useLayoutEffect(() => {
    const scroller = findScroller();
    scroller?.scrollTo?.({ top: 0, behavior: 'instant' });
    scroller?.focus({ preventScroll: true });
  }, [state.opened, findScroller]);
  useReadingPlace({ environment, opened: state.opened, findScroller, findStory });

  useLayoutEffect(() => {
    onReady({
      show: (next, nextRegion) => dispatch({ type: 'show', result: next, region: nextRegion }),
      pressKey: (event) => pressKey.current(event),
      leave: () => run.current('leave'),
    });
  }, [onReady]);

  return (
    <ReaderContextValue.Provider value={context}>
      <Screen runRef={run} keyRef={pressKey} notice={notice} onDismissNotice={dismiss} />
    </ReaderContextValue.Provider>
  );
}
