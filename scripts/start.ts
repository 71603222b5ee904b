import { buildAddin } from "./buildAddin.ts";
import { fail, runPlayground } from "./runPlayground.ts";

/** `npm start`: the production build in the playground. */
await buildAddin()
  .then(() => runPlayground())
  .catch(fail);
