import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message, messageLanguage } from '../../platform/i18n.ts';
import { NUMBER_LIMITS } from '../../platform/reader-preferences.ts';
import { IconButton } from '../../ui/controls.tsx';
import { chooseVoice, voiceLanguage, voicesFor } from '../speech/voices.ts';
import { useReader } from './context.ts';

/** The voices; browsers tell them late. */
function useVoices(): readonly SpeechSynthesisVoice[] {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const [voices, setVoices] = useState(() => synthesis?.getVoices() ?? []);
  useEffect(() => {
    if (!synthesis) return;
    const update = () => setVoices(synthesis.getVoices());
    synthesis.addEventListener?.('voiceschanged', update);
    update();
    return () => synthesis.removeEventListener?.('voiceschanged', update);
  }, [synthesis]);
  return voices;
}

function rates(): number[] {
  const { min, max } = NUMBER_LIMITS.speechRate;
  return [min, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, max];
}

/** Play, pause, sentence by sentence, speed and voice. */
export function SpeechBar(): JSX.Element {
  const { state, preferences, prefer, speaker, speech, dispatch } = useReader();
  const { language } = state.article;
  const voices = voicesFor(useVoices(), language);
  const chosen = chooseVoice(voices, language, preferences.speechVoices);
  const number = new Intl.NumberFormat(messageLanguage(), { maximumFractionDigits: 2 });
  const isPlaying = speech.status === 'playing';
  const options = [...new Set([...rates(), preferences.speechRate])].sort((a, b) => a - b);
  return (
    <section class="speech-bar" aria-label={message('reader_do_listen')}>
      {speech.hasFailed ? (
        <p class="speech-note" role="status">
          {message('reader_no_voice')}
        </p>
      ) : null}
      <div class="speech-row" dir="ltr">
        <IconButton icon="previous" label={message('reader_do_sentence_before')} onClick={() => speaker.move(-1)} />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={message(isPlaying ? 'reader_pause' : 'reader_play')}
          onClick={() => speaker.toggle()}
        />
        <IconButton icon="next" label={message('reader_do_sentence_after')} onClick={() => speaker.move(1)} />
        <select
          aria-label={message('reader_speed')}
          value={String(preferences.speechRate)}
          onChange={(event) => prefer({ speechRate: Number(event.currentTarget.value) })}
        >
          {options.map((rate) => (
            <option key={rate} value={String(rate)}>
              {number.format(rate)}×
            </option>
          ))}
        </select>
        {voices.length > 1 ? (
          <select
            class="voice"
            aria-label={message('reader_voice')}
            value={chosen?.voiceURI}
            onChange={(event) =>
              prefer({
                speechVoices: {
                  ...preferences.speechVoices,
                  [voiceLanguage(language)]: event.currentTarget.value,
                },
              })
            }
          >
            {voices.map((voice) => (
              <option key={voice.voiceURI} value={voice.voiceURI}>
                {voice.name}
              </option>
            ))}
          </select>
        ) : null}
        <IconButton
          icon="close"
          label={message('reader_stop_listening')}
          onClick={() => dispatch({ type: 'listening', on: false })}
        />
      </div>
    </section>
  );
}
