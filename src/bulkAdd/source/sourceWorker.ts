import { createSourceWorkerHandler, type SourceRequest } from "./sourceMessages.ts";

// The entry of a worker that reads large sources, so that the page is not blocked. Rejections become the worker's
// errors.
const handleRequest = createSourceWorkerHandler();

addEventListener("message", ({ data }: MessageEvent<SourceRequest>) => {
  handleRequest(data).then(
    (response) => postMessage(response),
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
