/*
 * Reloads the pane when there is a newer build. Part of each development build. The first message names the current
 * build, also after a restart of the server.
 */
let own = "";
new EventSource("builds").addEventListener("message", ({ data }: MessageEvent<string>) => {
  if (own !== "" && data !== own) location.reload();
  own = data;
});
