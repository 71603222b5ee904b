import { createSourceWorkerHandler, type SourceRequest } from "./sourceMessages.ts";

// Runs in a worker of its own: large sources are read without holding up the page. What rejects is told as its error.
const answer = createSourceWorkerHandler();

addEventListener("message", ({ data }: MessageEvent<SourceRequest>) => {
  answer(data).then(
    (said) => postMessage(said),
    (thrown: unknown) =>
      setTimeout(() => {
        throw thrown;
      }),
  );
});
