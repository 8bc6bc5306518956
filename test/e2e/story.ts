import { fileURLToPath } from 'node:url';

/** The pages that the local server serves. */
export const SITE = fileURLToPath(new URL('./site', import.meta.url));

/** What is the story of `site/harbour-story.html`, and what is not. */
export const STORY = {
  path: '/harbour-story.html',
  headline: 'Harbour dredging starts after nine years of argument',
  lead: 'The first bucket of silt came up before dawn on Wednesday. Fishermen watched from the quay and said little.',
  published: '2026-03-04T08:30:00+01:00',
  parts: [
    'The dredger Marguerite has begun to deepen the channel',
    'said Tomas Reed, who runs four boats',
    'A channel that kept filling',
    'Engineers had warned since the turn of the century',
    'Two citizens’ groups went to court'.replace('’', "'"),
    'What happens to the silt',
    'It is the first time that our mud earns money',
    'Whether the numbers add up is open.',
    'Until then the bend below the lighthouse is closed',
  ],
  others: ['Ferry company cancels', 'Most read', 'Bakery on Mill Street', 'Skip to content', 'newsletter', 'Imprint'],
};

/** What is the story of `site/harbour-story.txt`, a page's text saved with its surroundings. */
export const DUMP = {
  path: '/harbour-story.txt',
  parts: [
    'The work is to take fourteen months',
    'What did the fishermen say?',
    'said Tomas Reed',
    'What happens to the silt?',
    'It is the first time that our mud earns money',
  ],
  others: [
    'Skip to',
    'Live radio',
    'Ferry company cancels',
    'Related topics',
    'Bakery on Mill Street',
    'Go to homepage',
  ],
};
