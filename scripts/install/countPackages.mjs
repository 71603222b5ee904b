/**
 * @typedef {{ os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/**
 * Counts the packages in a lock file that npm installs on this machine: all except those for other systems.
 *
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @param {{ os: string, cpu: string, libc: string | undefined }} machine
 */
export function countPackages(lock, machine = thisMachine()) {
  return Object.entries(lock.packages).filter(
    ([path, { os, cpu, libc }]) =>
      path !== "" && fits(os, machine.os) && fits(cpu, machine.cpu) && fits(libc, machine.libc),
  ).length;
}

/**
 * True if a package fits a system by npm's rule: it is one of the names, or none of those with a "!".
 *
 * @param {string[] | undefined} names
 * @param {string | undefined} name
 */
const fits = (names, name) =>
  names === undefined ||
  names.includes(String(name)) ||
  (names.every((one) => one.startsWith("!")) && !names.includes(`!${name}`));

function thisMachine() {
  // Without this, the report looks up the names of all network addresses.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const libc = process.platform !== "linux" ? undefined : header.glibcVersionRuntime ? "glibc" : "musl";
  return { os: process.platform, cpu: process.arch, libc };
}
