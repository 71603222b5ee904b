/** A file of ours did not come: the page says so, in every language, instead of showing its skeleton for ever. */
export function sayNotLoaded(): void {
  document.getElementById("root")?.replaceChildren();
  document.getElementById("not-loaded")?.removeAttribute("hidden");
}
