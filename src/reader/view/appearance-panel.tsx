import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { message, messageLanguage } from '../../platform/i18n.ts';
import {
  DEFAULT_PREFERENCES,
  FONTS,
  LINE_FOCUS,
  NUMBER_LIMITS,
  type ReaderPreferences,
  THEMES,
} from '../../platform/reader-preferences.ts';
import { Button, Choice, Slider, Switch } from '../../ui/controls.tsx';
import { fontStack, loadBundledFont } from '../fonts.ts';
import { useReader } from './context.ts';
import { CustomCss } from './custom-css.tsx';
import { Panel } from './panel.tsx';

type NumberKey = 'fontSizePx' | 'lineLength' | 'lineHeight' | 'letterSpacingEm' | 'wordSpacingEm';

const SLIDERS: readonly {
  key: NumberKey;
  label: string;
  format: (value: number, number: Intl.NumberFormat) => string;
}[] = [
  { key: 'fontSizePx', label: 'reader_size', format: (value, number) => number.format(value) },
  { key: 'lineLength', label: 'reader_width', format: (value, number) => number.format(value) },
  { key: 'lineHeight', label: 'reader_line_height', format: (value, number) => number.format(value) },
  { key: 'letterSpacingEm', label: 'reader_letter_spacing', format: (value, number) => number.format(value * 100) },
  { key: 'wordSpacingEm', label: 'reader_word_spacing', format: (value, number) => number.format(value * 100) },
];

function Themes(): JSX.Element {
  const { preferences, prefer } = useReader();
  return (
    <Choice
      label={message('reader_theme')}
      look="swatches"
      value={preferences.theme}
      options={THEMES.map((theme) => ({
        value: theme,
        label: message(`reader_theme_${theme}`),
        content: (
          <span class="swatch" data-theme={theme} aria-hidden="true">
            Aa
          </span>
        ),
      }))}
      onChange={(theme) => prefer({ theme })}
    />
  );
}

function Fonts(): JSX.Element {
  const { preferences, prefer, root } = useReader();
  // Each choice is written in its own letters.
  useEffect(() => {
    const drops = (['hyperlegible', 'dyslexic'] as const).map((font) => loadBundledFont(root.ownerDocument, font));
    return () => {
      for (const drop of drops) drop();
    };
  }, [root]);
  return (
    <Choice
      label={message('reader_font')}
      look="list"
      value={preferences.font}
      options={FONTS.map((font) => ({
        value: font,
        label: message(`reader_font_${font.replace('-', '_')}`),
        style: { fontFamily: fontStack(font, null) },
      }))}
      onChange={(font) => prefer({ font })}
    />
  );
}

function Switches(): JSX.Element {
  const { preferences, prefer } = useReader();
  const switches: readonly [keyof ReaderPreferences & string, string][] = [
    ['hyphenation', 'reader_hyphenation'],
    ['images', 'reader_images'],
    ['wordStarts', 'reader_word_starts'],
    ['linksInReader', 'reader_links_in_reader'],
    ['shortcuts', 'reader_shortcuts'],
  ];
  return (
    <div class="panel-group">
      {switches.map(([key, label]) => (
        <Switch
          key={key}
          label={message(label)}
          checked={preferences[key] === true}
          onChange={(checked) => prefer({ [key]: checked })}
        />
      ))}
    </div>
  );
}

/** Everything about how the story looks; each change shows at once. */
export function AppearancePanel(): JSX.Element {
  const { preferences, prefer } = useReader();
  const number = new Intl.NumberFormat(messageLanguage(), { maximumFractionDigits: 1 });
  const { speechRate, speechVoices, customCss, ...looks } = DEFAULT_PREFERENCES;
  return (
    <Panel title={message('reader_panel_appearance')} shape="menu">
      <Themes />
      <Slider
        label={message(SLIDERS[0]!.label)}
        value={preferences.fontSizePx}
        limits={NUMBER_LIMITS.fontSizePx}
        format={(value) => SLIDERS[0]!.format(value, number)}
        onChange={(value) => prefer({ fontSizePx: value })}
      />
      <Fonts />
      <div class="panel-group">
        {SLIDERS.slice(1).map(({ key, label, format }) => (
          <Slider
            key={key}
            label={message(label)}
            value={preferences[key]}
            limits={NUMBER_LIMITS[key]}
            format={(value) => format(value, number)}
            onChange={(value) => prefer({ [key]: Math.round(value * 100) / 100 })}
          />
        ))}
      </div>
      <Choice
        label={message('reader_alignment')}
        value={preferences.alignment}
        options={(['start', 'justify'] as const).map((value) => ({
          value,
          label: message(`reader_alignment_${value}`),
        }))}
        onChange={(alignment) => prefer({ alignment })}
      />
      <Choice
        label={message('reader_paragraphs')}
        value={preferences.paragraphs}
        options={(['spaced', 'indented'] as const).map((value) => ({
          value,
          label: message(`reader_paragraphs_${value}`),
        }))}
        onChange={(paragraphs) => prefer({ paragraphs })}
      />
      <Choice
        label={message('reader_line_focus')}
        value={preferences.lineFocus}
        options={LINE_FOCUS.map((value) => ({ value, label: message(`reader_line_focus_${value}`) }))}
        onChange={(lineFocus) => prefer({ lineFocus })}
      />
      <Switches />
      <CustomCss />
      <Button look="outline" icon="undo" onClick={() => prefer(looks)}>
        {message('reader_reset')}
      </Button>
    </Panel>
  );
}
