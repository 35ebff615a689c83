// npm start: opens VS Code with the extension, the examples and a map with its preview.
import { bootstrap } from './install/bootstrap.mjs';

await bootstrap('scripts/lib/start.ts');
