import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/**
 * Installs Debian packages with one apt-get command. Rejects with the reason if there is no apt-get, if this process is
 * not root, or if apt-get fails. None of the packages may be installed then.
 */
export async function installByApt(...names: readonly string[]): Promise<void> {
  const packageNames = names.join(", ");
  if (process.getuid?.() !== 0) throw new Error(`only root can install ${packageNames}`);
  console.log(`Installing from Debian: ${packageNames} (first run only)…`);
  try {
    // `update` succeeds even if no package server can be reached. `install` fails then.
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `could not install ${packageNames}; check that this machine can reach Debian's package servers: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Downloads a Debian package and unpacks it into a folder. Works for any user: apt-get then keeps its lists in that
 * user's own folder, and still verifies what it downloads. Rejects if there is no apt-get, or if no package of that
 * name can be reached.
 */
export async function downloadByApt(name: string, folder: string): Promise<void> {
  const own = await mkdtemp(join(folder, ".apt-"));
  try {
    await Promise.all(
      ["state/lists/partial", "cache/archives/partial"].map((path) =>
        mkdir(join(own, path), { recursive: true }),
      ),
    );
    const download = (...options: readonly string[]): Promise<void> =>
      run("apt-get", [...options, "-qq", "download", name], own);
    // apt-get's sandbox user may not write to this folder.
    const options = [`Dir::State=${own}/state`, `Dir::Cache=${own}/cache`, "APT::Sandbox::User=root"];
    const ownOptions = [...options, "Acquire::Languages=none"].flatMap((option) => ["-o", option]);
    // The system's package lists are used first, and downloaded again only if they are missing or outdated.
    await download("-o", "APT::Sandbox::User=root").catch(async () => {
      await run("apt-get", [...ownOptions, "-qq", "update"]);
      await download(...ownOptions);
    });
    const archive = (await readdir(own)).find((file) => file.endsWith(".deb"));
    if (archive === undefined) throw new Error(`apt-get did not download ${name}`);
    await run("dpkg-deb", ["-x", join(own, archive), folder]);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
