/*
 * Headers that nginx and IIS remove by name, because they cannot remove all others. HAProxy and Apache keep a few names
 * and remove all others.
 */

/**
 * Headers of a response that must not reach the browser: they would let other sites read it, send the browser
 * elsewhere, store something in it, or name an internal server. The names of Exchange's own are from Exchange's
 * documentation and from published responses of Exchange Server.
 */
export const hiddenResponseHeaders: readonly string[] = [
  "Access-Control-Allow-Credentials",
  "Access-Control-Allow-Headers",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Origin",
  "Access-Control-Allow-Private-Network",
  "Access-Control-Expose-Headers",
  "Access-Control-Max-Age",
  "Alt-Svc",
  "Clear-Site-Data",
  "Content-Disposition",
  "Content-Location",
  "Link",
  "Location",
  "MS-CV",
  "NEL",
  "Refresh",
  "Report-To",
  "Reporting-Endpoints",
  "Request-Id",
  "Server-Timing",
  "Service-Worker-Allowed",
  "Set-Cookie",
  "SourceMap",
  "Timing-Allow-Origin",
  "X-AspNet-Version",
  "X-BackEndHttpStatus",
  "X-BEPartition",
  "X-BEServer",
  "X-CalculatedBETarget",
  "X-CalculatedFETarget",
  "X-DiagInfo",
  "X-FEEFZInfo",
  "X-FEProxyInfo",
  "X-FEServer",
  "X-FirstHopCafeEFZ",
  "X-Frame-Options",
  "X-MS-Diagnostics",
  "X-OWA-Version",
  "X-Powered-By",
  "X-Proxy-BackendServerStatus",
  "X-Proxy-RoutingCorrectness",
  "X-SourceMap",
  "X-TargetBEServer",
  "X-UA-Compatible",
];

/** Headers of a request that IIS clears: browsers and other proxies send them, and Exchange might trust them. */
export const clearedRequestHeaders: readonly string[] = [
  "Cookie",
  "Forwarded",
  "Via",
  "X-Client-IP",
  "X-CommonAccessToken",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Port",
  "X-Forwarded-Proto",
  "X-Forwarded-Server",
  "X-Original-URL",
  "X-Real-IP",
  "X-Rewrite-URL",
];

/** Headers of a request that IIS passes on: those of the pane and of browsers. `*` stands for any name. */
export const passedRequestHeaders: readonly string[] = [
  "Accept",
  "Accept-*",
  "Authorization",
  "Cache-Control",
  "Connection",
  "Content-Length",
  "Content-Type",
  "DNT",
  "Host",
  "Origin",
  "Pragma",
  "Priority",
  "Referer",
  "Sec-*",
  "TE",
  "User-Agent",
  "X-IM-Groups",
];
