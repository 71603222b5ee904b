/** A PowerShell command as documented on learn.microsoft.com. */
interface DocumentedCommand {
  readonly page: string;
  /** Parameters of the command that the scripts use. */
  readonly parameters: readonly string[];
}

const exchange = (name: string) => `https://learn.microsoft.com/powershell/module/exchange/${name}`;
const windows = (name: string) =>
  `https://learn.microsoft.com/powershell/module/microsoft.powershell.${name}`;
const iis = (name: string) => `https://learn.microsoft.com/powershell/module/webadministration/${name}`;

/** All commands that the scripts for Exchange use. */
export const documentedCommands: Readonly<Record<string, DocumentedCommand>> = {
  "Copy-Item": {
    page: windows("management/copy-item"),
    parameters: ["-Path", "-Destination", "-Exclude", "-Recurse", "-Force"],
  },
  "Get-App": { page: exchange("get-app"), parameters: ["-OrganizationApp", "-Identity"] },
  "Get-CASMailbox": { page: exchange("get-casmailbox"), parameters: ["-Identity"] },
  "Get-Content": {
    page: windows("management/get-content"),
    parameters: ["-LiteralPath", "-Raw", "-Encoding"],
  },
  "Get-ExchangeServer": { page: exchange("get-exchangeserver"), parameters: [] },
  "Get-Mailbox": { page: exchange("get-mailbox"), parameters: ["-Identity"] },
  "Get-OrganizationConfig": { page: exchange("get-organizationconfig"), parameters: [] },
  "Get-RoleAssignmentPolicy": { page: exchange("get-roleassignmentpolicy"), parameters: [] },
  "Get-WebServicesVirtualDirectory": {
    page: exchange("get-webservicesvirtualdirectory"),
    parameters: ["-ADPropertiesOnly"],
  },
  "Get-WebVirtualDirectory": { page: iis("get-webvirtualdirectory"), parameters: ["-Site", "-Name"] },
  "Import-Module": { page: windows("core/import-module"), parameters: ["-Name"] },
  "Join-Path": { page: windows("management/join-path"), parameters: ["-Path", "-ChildPath"] },
  // The scripts pass its parameters as a table: @app.
  "New-App": { page: exchange("new-app"), parameters: [] },
  "New-Item": { page: windows("management/new-item"), parameters: ["-ItemType", "-Path", "-Force"] },
  "New-WebVirtualDirectory": {
    page: iis("new-webvirtualdirectory"),
    parameters: ["-Site", "-Name", "-PhysicalPath"],
  },
  "Remove-App": { page: exchange("remove-app"), parameters: ["-OrganizationApp", "-Identity"] },
  "Resolve-Path": { page: windows("management/resolve-path"), parameters: ["-LiteralPath"] },
  "Set-App": {
    page: exchange("set-app"),
    parameters: ["-OrganizationApp", "-Identity", "-ProvidedTo", "-UserList"],
  },
  "Split-Path": { page: windows("management/split-path"), parameters: ["-Path", "-Parent"] },
  "Write-Output": { page: windows("utility/write-output"), parameters: [] },
};
