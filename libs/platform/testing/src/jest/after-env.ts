import { closeAll } from '../close-after-spec.ts';

afterAll(closeAll);
