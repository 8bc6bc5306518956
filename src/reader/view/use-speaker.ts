import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Element } from '../../article.ts';
import type { ReaderPreferences } from '../../platform/reader-preferences.ts';
import { type Sentence, splitSentences } from '../speech/sentences.ts';
import { createSpeaker, SILENT, type Speaker, type SpeakerState } from '../speech/speaker.ts';
import { chooseVoice } from '../speech/voices.ts';
import type { Block } from '../state/blocks.ts';
import { findBlock } from './find-block.ts';
import { prefersStillness } from './go-to.ts';
import { keepInView, markReading, markWord } from './reading-mark.ts';

function paragraph(key: string, text: string): Block {
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { key, node, removedId: null };
}

/** Headline and lead are read before the blocks. */
function spokenBlocks(article: Article, blocks: readonly Block[]): Block[] {
  return [paragraph('title', article.title), ...(article.lead ? [paragraph('lead', article.lead)] : []), ...blocks];
}

interface Surroundings {
  article: Article;
  blocks: readonly Block[];
  preferences: ReaderPreferences;
  isListening: boolean;
  findScroller: () => HTMLElement | null;
  findStory: () => HTMLElement | null;
}

/** Reads the story aloud; marks the sentence and keeps it in view; falls silent when listening ends. */
export function useSpeaker(surroundings: Surroundings): [Speaker, SpeakerState] {
  const { article, blocks, preferences, isListening, findScroller, findStory } = surroundings;
  const [state, setState] = useState<SpeakerState>(SILENT);
  const sentences = useMemo<readonly Sentence[]>(
    () => (isListening ? splitSentences(spokenBlocks(article, blocks), article.language) : []),
    [isListening, article, blocks],
  );
  const latest = useRef({ ...surroundings, sentences });
  latest.current = { ...surroundings, sentences };

  const speaker = useMemo(() => {
    const synthesis = (globalThis.speechSynthesis as SpeechSynthesis | undefined) ?? null;
    return createSpeaker({
      synthesis,
      createUtterance: (text) => new SpeechSynthesisUtterance(text),
      // The first wish comes before listening has been rendered.
      sentences: () => {
        const now = latest.current;
        return now.sentences.length > 0
          ? now.sentences
          : splitSentences(spokenBlocks(now.article, now.blocks), now.article.language);
      },
      language: () => latest.current.article.language,
      rate: () => latest.current.preferences.speechRate,
      voice: () =>
        chooseVoice(
          synthesis?.getVoices() ?? [],
          latest.current.article.language,
          latest.current.preferences.speechVoices,
        ),
      onChange: setState,
      // past the state: a word a moment is no reason to draw all anew
      onWord: (key, start, end) => markWord(findBlock(latest.current.findStory(), key), start, end),
    });
  }, []);

  // effects run late: one of the time before must neither end nor repeat what is being said since
  useLayoutEffect(() => (isListening ? () => speaker.stop() : undefined), [isListening, speaker]);
  const { speechRate, speechVoices } = preferences;
  const heard = useRef({ speechRate, speechVoices });
  useEffect(() => {
    const isSame = heard.current.speechRate === speechRate && heard.current.speechVoices === speechVoices;
    heard.current = { speechRate, speechVoices };
    if (!isSame) speaker.refresh();
  }, [speechRate, speechVoices, speaker]);

  useEffect(() => {
    const sentence = state.status === 'off' ? undefined : sentences[state.index];
    const block = sentence ? findBlock(findStory(), sentence.key) : null;
    const range = markReading(block, sentence?.start, sentence?.end);
    const scroller = findScroller();
    if (range && scroller && state.status === 'playing') keepInView(scroller, range, !prefersStillness());
  }, [state.status, state.index, sentences, findScroller, findStory]);
  useEffect(
    () => () => {
      markReading(null);
    },
    [],
  );
  return [speaker, state];
}
