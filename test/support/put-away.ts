import { afterAll } from 'vitest';
import { putAway } from './ends.ts';

afterAll(putAway);
