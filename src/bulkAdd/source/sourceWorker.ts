import { createSourceWorkerHandler, type SourceRequest } from "./sourceMessages.ts";

// The entry of a worker that reads large sources, so that the page is not blocked. Rejections become the worker's
// errors.
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
