/** A license, with everything that is under it. */
export interface License {
  /** Names with versions, such as "react 19.3.1". */
  readonly packages: readonly string[];
  /** The identifier (SPDX), such as "MIT". */
  readonly license: string;
  readonly text: string;
}

/** The licenses of all packages in the scripts of the pane. The build fills them in (webpack/licenses.js). */
export const licenses = JSON.parse("{{licenses}}") as readonly License[];
