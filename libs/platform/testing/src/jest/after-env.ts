import { closeAll } from '../close-after-spec.ts';
import { matchers } from '../matchers.ts';

expect.extend(matchers);
afterAll(closeAll);
