/** True on a Mac, whose keyboards have other modifier keys. */
export const isMac = (): boolean => navigator.userAgent.includes("Macintosh");
