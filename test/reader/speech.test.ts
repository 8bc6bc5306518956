import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/article.ts';
import { splitSentences } from '../../src/reader/speech/sentences.ts';
import { createSpeaker, type SpeakerState } from '../../src/reader/speech/speaker.ts';
import { chooseVoice, voicesFor } from '../../src/reader/speech/voices.ts';
import { blockText } from '../../src/reader/state/blocks.ts';
import { el } from './story.ts';

function sentencesOf(node: Element, language = 'en') {
  return splitSentences([{ key: 's0', node, removedId: null }], language);
}

describe('sentences', () => {
  it('know where they stand in their block', () => {
    const node = el('p', {}, 'First one. ', el('em', {}, 'Second'), ' one!  Third?');
    const text = blockText(node);
    const sentences = sentencesOf(node);
    expect(sentences.map((sentence) => sentence.text)).toEqual(['First one.', 'Second one!', 'Third?']);
    for (const { start, end, text: spoken } of sentences) expect(text.slice(start, end)).toBe(spoken);
  });

  it.each([
    ['Dr. Muster read it. Nobody slept.', 2],
    ['It was J. Smith of St. Ives. He left.', 2],
    ['He lives in No. 7. It is blue.', 2],
  ])('do not end after an abbreviation: %s', (text, count) => {
    expect(sentencesOf(el('p', {}, text))).toHaveLength(count);
  });

  it('leave out the numbers of footnotes', () => {
    const node = el('p', {}, 'It rained.', el('sup', {}, el('a', { href: '#note-2' }, '1')), ' Nobody slept.');
    expect(sentencesOf(node).map(({ text, start }) => [text, start])).toEqual([
      ['It rained.', 0],
      ['Nobody slept.', 12],
    ]);
  });

  it('end with list items, lines and quotations', () => {
    const list = el('ul', {}, el('li', {}, 'one'), el('li', {}, 'two', el('br'), 'three'));
    expect(sentencesOf(list).map((sentence) => sentence.text)).toEqual(['one', 'two', 'three']);
  });

  it('are split in languages without spaces', () => {
    expect(sentencesOf(el('p', {}, '船がある。今夜は十分だ。'), 'ja')).toHaveLength(2);
  });

  it('leave captions, tables, code and bare punctuation out', () => {
    expect(sentencesOf(el('figure', {}, el('figcaption', {}, 'A boat.')))).toEqual([]);
    expect(sentencesOf(el('div', {}, el('p', {}, 'Text.'), el('pre', {}, 'code'))).map((s) => s.text)).toEqual([
      'Text.',
    ]);
    expect(sentencesOf(el('p', {}, '* * *'))).toEqual([]);
  });

  it('survive a language tag that is none', () => {
    expect(sentencesOf(el('p', {}, 'One. Two.'), 'not a tag')).toHaveLength(2);
  });
});

/** Speaks nothing; the test ends the utterances. */
function createFake() {
  const spoken: SpeechSynthesisUtterance[] = [];
  const synthesis = { cancel() {}, speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance) };
  const states: SpeakerState[] = [];
  const words: [key: string, start: number, end: number][] = [];
  const sentences = ['a', 'b', 'c'].map((text, index) => ({ key: `s${index}`, start: 0, end: 1, text }));
  const speaker = createSpeaker({
    synthesis: synthesis as unknown as SpeechSynthesis,
    createUtterance: (text) => ({ text }) as SpeechSynthesisUtterance,
    sentences: () => sentences,
    language: () => 'en',
    rate: () => 1.5,
    voice: () => null,
    onChange: (state) => states.push(state),
    onWord: (...word) => words.push(word),
  });
  function finish(): void {
    spoken.at(-1)!.onend!({} as SpeechSynthesisEvent);
  }
  return { speaker, spoken, states, words, finish };
}

describe('reading aloud', () => {
  it('goes from sentence to sentence and ends after the last', () => {
    const { speaker, spoken, states, finish } = createFake();
    speaker.play();
    expect(spoken[0]).toMatchObject({ text: 'a', rate: 1.5, lang: 'en' });
    finish();
    finish();
    expect(states.at(-1)).toMatchObject({ status: 'playing', index: 2 });
    finish();
    expect(states.at(-1)).toMatchObject({ status: 'off', index: 0 });
    expect(spoken.map((utterance) => utterance.text)).toEqual(['a', 'b', 'c']);
  });

  it('pauses at a sentence and begins it again', () => {
    const { speaker, spoken, states, finish } = createFake();
    speaker.play();
    finish();
    speaker.toggle();
    expect(states.at(-1)).toMatchObject({ status: 'paused', index: 1 });
    speaker.toggle();
    expect(spoken.at(-1)!.text).toBe('b');
  });

  it('does not go on when a silenced utterance reports its end', () => {
    const { speaker, spoken, states } = createFake();
    speaker.play();
    speaker.pause();
    spoken[0]!.onend!({} as SpeechSynthesisEvent);
    expect(spoken).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ status: 'paused', index: 0 });
  });

  it('tells the word that is spoken, by the browser’s measure or by its own, and not of a sentence gone by', () => {
    const { speaker, spoken, words } = createFake();
    speaker.play();
    const word = (event: object) => spoken[0]!.onboundary!(event as SpeechSynthesisEvent);
    word({ name: 'sentence', charIndex: 0 });
    word({ name: 'word', charIndex: 0 });
    expect(words).toEqual([['s0', 0, 1]]);
    speaker.move(1);
    word({ name: 'word', charIndex: 0, charLength: 1 });
    expect(words).toHaveLength(1);
  });

  it('moves within the story only, and starts at a block', () => {
    const { speaker, spoken, states } = createFake();
    expect(speaker.playFromBlock('picture', 's2')).toBe(true);
    expect(spoken.at(-1)!.text).toBe('c');
    speaker.move(5);
    expect(states.at(-1)!.index).toBe(2);
    speaker.move(-9);
    expect(states.at(-1)!.index).toBe(0);
    expect(speaker.playFromBlock('unknown')).toBe(false);
    expect(states.at(-1)!.index).toBe(0);
  });

  it('says when the browser has no voice', () => {
    const { speaker, spoken, states } = createFake();
    speaker.play();
    spoken[0]!.onerror!({ error: 'voice-unavailable' } as SpeechSynthesisErrorEvent);
    expect(states.at(-1)).toMatchObject({ status: 'paused', hasFailed: true });
  });
});

describe('voices', () => {
  const voice = (voiceURI: string, lang: string, localService = true, isDefault = false) =>
    ({ voiceURI, lang, localService, default: isDefault, name: voiceURI }) as SpeechSynthesisVoice;
  const voices = [
    voice('remote', 'en-GB', false),
    voice('us', 'en_US'),
    voice('gb', 'en-GB'),
    voice('de', 'de-DE', true, true),
  ];

  it('are those of the language, on this machine first, the very tag before others', () => {
    expect(voicesFor(voices, 'en-GB').map((one) => one.voiceURI)).toEqual(['gb', 'us', 'remote']);
    expect(voicesFor(voices, 'fr')).toEqual([]);
    expect(voicesFor(voices, null)).toHaveLength(4);
  });

  it('are remembered by language, and replaced when they are gone', () => {
    expect(chooseVoice(voices, 'en', { en: 'us', de: 'de' })!.voiceURI).toBe('us');
    expect(chooseVoice(voices, 'en-GB', { en: 'gone' })!.voiceURI).toBe('gb');
    expect(chooseVoice(voices, 'fr', {})).toBeNull();
  });
});
