import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/**
 * Downloads a Debian package and unpacks it into a folder. Works for any user: apt-get then keeps its lists in that
 * user's own folder, and still verifies what it downloads. Rejects if there is no apt-get, or if no package of that
 * name can be reached.
 */
export async function aptDownload(name: string, folder: string): Promise<void> {
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
    const ours = [...options, "Acquire::Languages=none"].flatMap((option) => ["-o", option]);
    // The system's package lists are used first, and downloaded again only if they are missing or outdated.
    await download("-o", "APT::Sandbox::User=root").catch(async () => {
      await run("apt-get", [...ours, "-qq", "update"]);
      await download(...ours);
    });
    const archive = (await readdir(own)).find((file) => file.endsWith(".deb"));
    if (archive === undefined) throw new Error(`apt-get did not download ${name}`);
    await run("dpkg-deb", ["-x", join(own, archive), folder]);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
