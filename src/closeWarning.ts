/** Creates a function that makes the browser ask before it closes the pane, or stops that. */
export function createCloseWarning(): (warns: boolean) => void {
  const ask = (event: Event) => event.preventDefault();
  return (warns) => {
    if (warns) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  };
}
