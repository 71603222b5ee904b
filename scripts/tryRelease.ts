import "./endPlainly.ts";
import { launchBrowser } from "./browser/launchBrowser.ts";
import { openBrowser } from "./browser/openBrowser.ts";
import { buildAddin } from "./buildAddin.ts";
import { installServers } from "./test/installServers.ts";
import { user } from "./tryRelease/exchangeBehindProxy.ts";
import { startOrganisation, type Organisation } from "./tryRelease/startOrganisation.ts";

/*
 * Runs `npm run try:release`: deploys a release for a fictional organization on this machine. A real nginx with sign-in
 * serves it, in front of a simulated Exchange that refuses add-ins and its Outlook on the web with the pane. Without a
 * screen, the command creates a group by itself and writes a screenshot.
 */
await buildAddin();
await installServers();
const organisation = await startOrganisation();
organisation.behind.exchange.faults.refuseAddIns = true;
const { username, password } = user;
console.log(`Outlook on the web of mail.example.org: ${organisation.url}`);
console.log(`Sign in as ${username} with the password "${password}".`);
const closeBrowser = await openBrowser(organisation);
if (closeBrowser === undefined) {
  try {
    await withoutScreen(organisation);
  } finally {
    await organisation.close();
  }
} else {
  console.log("Press Ctrl+C to stop.");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(
      signal,
      () =>
        void closeBrowser()
          .then(organisation.close)
          .then(() => process.exit()),
    );
}

async function withoutScreen({ url, behind, ...start }: Organisation): Promise<void> {
  const browser = await launchBrowser({ ...start, fonts: "machine" });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: "en-US",
      httpCredentials: user,
    });
    await page.goto(url);
    const pane = page.frameLocator("#frame iframe");
    await pane.getByText("You’re now connected directly to Exchange.").first().waitFor();
    await pane.getByRole("button", { name: "New group" }).click();
    await pane.getByRole("textbox", { name: "Group name" }).fill("Project Kestrel");
    await pane.getByRole("button", { name: "Create group" }).click();
    await pane.getByRole("heading", { level: 1, name: "Group created" }).waitFor();
    for (const { operation, isAddIn, status } of behind.exchange.log)
      console.log(
        `${operation} ${isAddIn ? "through Outlook" : "over the direct connection"}: HTTP ${status ?? "none"}`,
      );
    await page.screenshot({ path: "build/try-release.png" });
    console.log("Screenshot: build/try-release.png");
  } finally {
    await browser.close();
  }
}
