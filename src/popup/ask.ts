import { ask } from './asked.ts';

ask();
