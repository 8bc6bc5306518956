import { describe, expect, it } from 'vitest';
import { splitCaption, splitCredit } from '../../../src/extract/build/caption.ts';

describe('captions and credits', () => {
  it.each([
    ['The ferry at dawn. Photo: Jane Roe', 'The ferry at dawn.', 'Jane Roe'],
    ['Die Fähre am Morgen (Foto: Lena Weber/dpa)', 'Die Fähre am Morgen', 'Lena Weber/dpa'],
    ['Un pont au matin. © Anne Petit', 'Un pont au matin.', 'Anne Petit'],
    ['The ferry at dawn. (Jane Roe/Getty Images)', 'The ferry at dawn.', 'Jane Roe/Getty Images'],
    ['Próbny przejazd. Fot. Jan Sowa', 'Próbny przejazd.', 'Jan Sowa'],
    ['Паром утром. Фото: Игорь Малов', 'Паром утром.', 'Игорь Малов'],
  ])('parts %j', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  it.each(['The ferry leaves at seven.', 'Three people, two dogs: that was all.'])('finds no credit in %j', (text) => {
    expect(splitCredit(text)).toBeNull();
  });

  it('believes an element that is named as the credit', () => {
    const parts = [
      { text: 'The ferry at dawn.', names: 'caption' },
      { text: 'Jane Roe', names: 'photo-credit' },
    ];
    expect(splitCaption(parts)).toEqual({ caption: 'The ferry at dawn.', credit: 'Jane Roe' });
  });

  it('gives nothing where there is nothing', () => {
    expect(splitCaption([])).toEqual({ caption: null, credit: null });
  });
});
