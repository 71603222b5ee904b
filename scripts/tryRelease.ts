import "./endPlainly.ts";
import { stopOnSignal } from "./endPlainly.ts";
import { openBrowser } from "./browser/openBrowser.ts";
import { buildAddin } from "./buildAddin.ts";
import { installServers } from "./test/installServers.ts";
import { user } from "./tryRelease/exchangeBehindProxy.ts";
import { startOrganization, type Organization } from "./tryRelease/startOrganization.ts";
import { saveScreenshot, withPane } from "./withPane.ts";

/*
 * Runs `npm run try:release`: deploys a release for a fictional organization on this machine. A real nginx with sign-in
 * serves it, in front of a simulated Exchange that refuses add-ins and its Outlook on the web with the pane. Without a
 * screen, the command creates a group by itself and writes a screenshot.
 */
await buildAddin();
await installServers();
const organization = await startOrganization();
organization.behind.exchange.faults.refuseAddIns = true;
const { username, password } = user;
console.log(`Outlook on the web of mail.example.org: ${organization.url}`);
console.log(`Sign in as ${username} with the password "${password}".`);
const closeBrowser = await openBrowser(organization);
if (closeBrowser === undefined) {
  try {
    await createGroupWithoutScreen(organization);
  } finally {
    await organization.close();
  }
} else {
  console.log("Press Ctrl+C to stop.");
  stopOnSignal(() => closeBrowser().then(organization.close));
}

async function createGroupWithoutScreen({ behind, ...outlook }: Organization): Promise<void> {
  await withPane(
    { ...outlook, fonts: "machine" },
    async (pane, page) => {
      await pane.getByText("You’re now connected directly to Exchange.").first().waitFor();
      await pane.getByRole("button", { name: "New group" }).click();
      await pane.getByRole("textbox", { name: "Group name" }).fill("Project Kestrel");
      await pane.getByRole("button", { name: "Create group" }).click();
      await pane.getByRole("region", { name: "Result" }).waitFor();
      for (const { operation, isAddIn, status } of behind.exchange.log)
        console.log(
          `${operation} ${isAddIn ? "through Outlook" : "over the direct connection"}: HTTP ${status ?? "none"}`,
        );
      await saveScreenshot(page, "build/try-release.png");
    },
    { httpCredentials: user },
  );
}
