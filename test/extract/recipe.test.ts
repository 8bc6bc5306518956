import { describe, expect, it } from 'vitest';
import { keepRecipe } from '../../src/extract/recipe.ts';
import { keptTexts, makePage, verdictOn } from './make-page.ts';

const CARD = `<div data-p="0.1"><h3>You need</h3><ul><li>2 cups of oats</li><li>1 apple</li><li>Salt</li></ul>
  <p>Stir until it thickens.</p><p>Rate this recipe</p></div>`;
const RECIPE = ['2 cups of oats', '1 apple', 'Salt', 'Stir until it thickens.'];

function kept(body: string, recipe: string[]): string[] {
  const page = makePage(body, { recipe });
  keepRecipe(page);
  return keptTexts(page);
}

describe("a recipe's card", () => {
  it('is story in the lines that structured data names, with the heading over them', () => {
    expect(kept(CARD, RECIPE)).toEqual(['You need', '2 cups of oats', '1 apple', 'Salt', 'Stir until it thickens.']);
  });

  it('says why a line was taken in', () => {
    const page = makePage(CARD, { recipe: RECIPE });
    keepRecipe(page);
    expect(page.decisions.find((decision) => decision.keep)!.rule).toBe('recipe');
  });

  it('leaves what the scorer kept as it was', () => {
    const page = makePage(`<p>Salt</p>${CARD}`, { recipe: RECIPE });
    keepRecipe(page);
    expect(page.decisions[0]).toMatchObject({ keep: true, rule: '' });
  });

  it('does not come twice', () => {
    const copy = '<div data-p="0.1"><ul><li>2 cups of oats</li><li>1 apple</li></ul></div>';
    expect(kept(CARD + copy, RECIPE).filter((text) => text === '1 apple')).toHaveLength(1);
  });

  it('needs more than two of its lines on the page', () => {
    expect(kept(CARD, ['1 apple', 'Salt', 'A pinch of thyme', 'Two pears'])).toEqual([]);
    expect(kept(CARD, ['1 apple', 'Salt'])).toEqual([]);
  });

  it('is nothing where the page has none', () => {
    const page = makePage(CARD);
    keepRecipe(page);
    expect(verdictOn(page, '1 apple')).toBe('score');
  });
});
