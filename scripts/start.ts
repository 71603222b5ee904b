import "./endPlainly.ts";
import { buildAddin } from "./buildAddin.ts";
import { runPlayground } from "./runPlayground.ts";

/** Runs `npm start`: the production build in the playground. */
await buildAddin();
await runPlayground();
