// npm test: runs everything that checks the project. `npm test -- unit` runs one step of it.
import { bootstrap } from './install/bootstrap.mjs';

await bootstrap('scripts/lib/test.ts');
