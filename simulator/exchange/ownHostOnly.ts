import type { RequestHandler } from "express";

/**
 * Refuses requests with another host name. A web page on the internet whose name was redirected to this server sends
 * its own name (DNS rebinding).
 */
export const ownHostOnly: RequestHandler = (request, response, next) => {
  const port = request.socket.localPort ?? 0;
  if ([`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? "")) next();
  else
    response.status(421).type("text/plain").send("This server answers to 127.0.0.1 and localhost alone.\n");
};
