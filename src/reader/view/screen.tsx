import type { JSX, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { messageLanguage, uiDirection } from '../../platform/i18n.ts';
import { type CommandId, findCommand, focusKind } from '../keyboard/commands.ts';
import { scrollByKey } from '../keyboard/scroll-keys.ts';
import { listPictures } from '../state/pictures.ts';
import type { Panel } from '../state/state.ts';
import { AppearancePanel } from './appearance-panel.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { useReader } from './context.ts';
import { Footnote, type OpenFootnote } from './footnote.tsx';
import { HelpPanel } from './help-panel.tsx';
import { Lightbox } from './lightbox.tsx';
import { LineFocus } from './line-focus.tsx';
import { LinkLine } from './link-line.tsx';
import { MorePanel } from './more-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { RemovedPanel } from './removed-panel.tsx';
import { SavePanel } from './save-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SpeechBar } from './speech-bar.tsx';
import { Story } from './story.tsx';
import { type Notice, Toast } from './toast.tsx';
import { Toolbar } from './toolbar.tsx';
import { createRun } from './use-commands.ts';
import { useFailedPictures } from './use-failed-pictures.ts';
import { lookOf } from './use-look.ts';
import { useNotes } from './use-notes.ts';
import { useSiteChoices } from './use-site-choices.ts';
import { useStoryClicks } from './use-story-clicks.ts';
import { useTuckAway } from './use-tuck-away.ts';

const PANELS: Record<Panel, () => JSX.Element> = {
  contents: ContentsPanel,
  appearance: AppearancePanel,
  save: SavePanel,
  removed: RemovedPanel,
  notes: NotesPanel,
  more: MorePanel,
  help: HelpPanel,
};

interface ScreenProps {
  /** Set to what runs commands. */
  runRef: RefObject<(command: CommandId) => void>;
  /** Set to what hears keys. */
  keyRef: RefObject<(event: KeyboardEvent) => boolean>;
  notice: Notice | undefined;
  onDismissNotice: () => void;
}

/** All that is seen, from the back to the front. */
export function Screen({ runRef, keyRef, notice, onDismissNotice }: ScreenProps): JSX.Element {
  const context = useReader();
  const { state, blocks, preferences, root, keySink, findScroller } = context;
  const { markSelection } = useNotes();
  const { hideAlways } = useSiteChoices();
  const [footnote, setFootnote] = useState<OpenFootnote | null>(null);
  const pictures = useMemo(() => listPictures(state.article, blocks), [state.article, blocks]);
  const isTuckedAway = useTuckAway(findScroller);
  useFailedPictures(findScroller);
  const onStoryClick = useStoryClicks({
    ...context,
    pictures,
    openFootnote: setFootnote,
    hideAlways(key) {
      const block = blocks.find((candidate) => candidate.key === key);
      if (block) hideAlways(block.node);
    },
  });

  function closeFootnote(): boolean {
    if (!footnote) return false;
    setFootnote(null);
    footnote.link.focus({ preventScroll: true });
    return true;
  }

  const run = createRun({ ...context, markSelection, closeFootnote });
  runRef.current = run;
  keyRef.current = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && keySink.current?.(event.key)) return true;
    const focused = root.activeElement;
    if (state.isRemoving && event.key === 'Enter' && focused?.matches('[data-block]')) {
      (focused as HTMLElement).click();
      return true;
    }
    const scroller = findScroller();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isPlain && scroller && focused?.closest('.toolbar') && scrollByKey(event.key, scroller)) return true;
    const command = findCommand(event, focusKind(focused), preferences.shortcuts);
    if (command) run(command);
    return command !== null;
  };

  const OpenPanel = state.panel ? PANELS[state.panel] : null;
  const { alignment, paragraphs, hyphenation, theme } = preferences;
  return (
    <div
      class="reader"
      lang={messageLanguage()}
      dir={uiDirection()}
      data-theme={theme}
      data-alignment={alignment}
      data-paragraphs={paragraphs}
      data-hyphenation={hyphenation ? 'auto' : 'manual'}
      data-removing={state.isRemoving || undefined}
      data-listening={state.isListening || undefined}
      style={lookOf(preferences, state.article.language)}
    >
      <Toolbar isTuckedAway={isTuckedAway} />
      {OpenPanel ? <OpenPanel key={state.panel} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears for links and buttons inside, which keys reach */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys come by the window */}
      <div
        class="scroller"
        tabIndex={-1}
        onClick={(event) => {
          if (footnote) setFootnote(null);
          onStoryClick(event);
        }}
      >
        <Story />
      </div>
      <LineFocus setting={preferences.lineFocus} />
      <SelectionBar />
      {footnote ? <Footnote footnote={footnote} onClose={closeFootnote} /> : null}
      <LinkLine />
      <div class="bottom">
        <Toast notice={notice} onDismiss={onDismissNotice} />
        {state.isListening ? <SpeechBar /> : null}
      </div>
      {state.picture !== null ? <Lightbox key="lightbox" pictures={pictures} index={state.picture} /> : null}
    </div>
  );
}
