import { describe, expect, it } from 'vitest';
import { CREDIT } from '../../src/rules/credits.ts';

describe('a credit', () => {
  it.each([
    'The crew at dawn. Photo: Ida Rahn',
    'Photos by Ida Rahn',
    'Die Crew (Foto: Ida Rahn/dpa)',
    'Fotograf: Ida Rahn',
    'Bildquelle: Ida Rahn',
    'Imagen: Ida Rahn',
    'Fotografía: Ida Rahn',
    'Crédit: Ida Rahn',
    'Kuva: Ida Rahn',
    'Fotó: Ida Rahn',
    'Zdjęcie: Ida Rahn',
    'Фото: Ида Ран',
    'Снимка: Ида Ран',
    'Ảnh: Ida Rahn',
    'Gambar: Ida Rahn',
    'صورة: ايدا',
    'עכס – תמונה: אידה',
    '写真：港の船',
    '船 图片：伊达',
    '사진: 이다',
    'The crew, Getty Images',
    'The crew | Reuters',
    'AP Photo/Ida Rahn',
    'The crew (dpa)',
    '© Ida Rahn',
    '港口的船（伊达 摄）',
    '新华社记者 供图',
  ])('is seen in %j', (text) => {
    expect(CREDIT.test(text)).toBe(true);
  });

  it.each([
    'The photo shows the crew at dawn.',
    'Photography is her trade.',
    'A credit to the crew.',
    'Reuters reported it. The crew, which had waited all night, said nothing.',
    'Die Crew war auf dem Bild zu sehen.',
    'He was handed a letter.',
    '港の船が出た。',
  ])('is not seen in %j', (text) => {
    expect(CREDIT.test(text)).toBe(false);
  });
});
