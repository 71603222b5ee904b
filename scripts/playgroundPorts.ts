/**
 * Reads the playground's ports from HOST_PORT, ADDIN_PORT, and EWS_PORT. Throws, with the variable's name, if a value
 * is not a port number.
 */
export function playgroundPorts(environment: NodeJS.ProcessEnv): {
  readonly hostPort: number;
  readonly addinPort: number;
  readonly ewsPort: number;
} {
  const port = (variable: string, usual: number): number => {
    const text = environment[variable] ?? String(usual);
    const number = Number(text);
    if (!/^\d+$/.test(text) || number > 65_535)
      throw new Error(`${variable} must be a port number (0 to 65535), not ${text}.`);
    return number;
  };
  return {
    hostPort: port("HOST_PORT", 8443),
    addinPort: port("ADDIN_PORT", 8444),
    ewsPort: port("EWS_PORT", 8445),
  };
}
