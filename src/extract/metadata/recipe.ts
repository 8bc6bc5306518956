import { cleanText } from './clean-value.ts';
import { isNode, type LdNode, listOf, typesOf } from './json-ld.ts';

const MAX_LINES = 300;
const MAX_LINE_CHARS = 2000;

/**
 * What a page's structured data says of its recipe: ingredients and steps, a line each, in the data's order; empty where
 * the page is no recipe. (https://schema.org/Recipe: steps are texts, `HowToStep`s or `HowToSection`s of them.)
 */
export function readRecipe(nodes: readonly LdNode[]): string[] {
  const lines: string[] = [];
  const add = (value: unknown): void => {
    const line = cleanText(value, MAX_LINE_CHARS);
    if (line && lines.length < MAX_LINES) lines.push(line);
  };
  for (const node of nodes) {
    if (!typesOf(node).includes('Recipe')) continue;
    for (const value of listOf(node.recipeIngredient ?? node.ingredients)) add(value);
    const steps = listOf(node.recipeInstructions);
    for (let at = 0; at < steps.length && at < MAX_LINES; at++) {
      const step = steps[at];
      if (typeof step === 'string') for (const line of step.split('\n')) add(line);
      else if (Array.isArray(step)) steps.push(...step);
      else if (isNode(step) && step.itemListElement) steps.push(...listOf(step.itemListElement));
      else if (isNode(step)) add(step.text ?? step.name);
    }
  }
  return lines;
}
