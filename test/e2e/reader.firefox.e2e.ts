import { describe } from 'vitest';
import { startFirefox } from './drivers/firefox.ts';
import { describeReader } from './reader.ts';

describe('The reader in Firefox', () => describeReader(startFirefox));
