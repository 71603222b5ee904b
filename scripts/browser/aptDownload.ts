import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/**
 * Unpacks a Debian package into a folder. Any user may: apt-get keeps its lists in that user's own folder for the time,
 * and checks what it downloads as always. Rejects where there is no apt-get, or no package of that name in reach.
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
    // Root's own sandbox user may not write here.
    const options = [`Dir::State=${own}/state`, `Dir::Cache=${own}/cache`, "APT::Sandbox::User=root"];
    const ours = [...options, "Acquire::Languages=none"].flatMap((option) => ["-o", option]);
    // The system's lists do where they are there and not outdated.
    await download("-o", "APT::Sandbox::User=root").catch(async () => {
      await run("apt-get", [...ours, "-qq", "update"]);
      await download(...ours);
    });
    const archive = (await readdir(own)).find((file) => file.endsWith(".deb"));
    if (archive === undefined) throw new Error(`apt-get downloaded no ${name}`);
    await run("dpkg-deb", ["-x", join(own, archive), folder]);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
