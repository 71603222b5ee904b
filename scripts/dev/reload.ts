/*
 * Runs in a development build of the pane: loads it again when there is a newer build than the one it is of. The first
 * message has the build at hand, also when the server was started again meanwhile.
 */
let own = "";
new EventSource("builds").addEventListener("message", ({ data }: MessageEvent<string>) => {
  if (own !== "" && data !== own) location.reload();
  own = data;
});
