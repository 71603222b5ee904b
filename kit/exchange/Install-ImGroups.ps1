<#
.SYNOPSIS
Installs IM Groups {{version}} for all users of the organization, or for some of them.

.DESCRIPTION
Run it in the Exchange Management Shell, as a member of Organization Management. First copy the web files to
{{baseUrl}}: the manifest that Exchange installs points to them.

.PARAMETER UserList
The mailboxes that get the add-in, at most 1,000. Without it, everyone gets the add-in.

.PARAMETER DefaultState
Enabled: users can turn the add-in off. Disabled: users can turn it on. AlwaysEnabled: users cannot turn it off.

.PARAMETER AllowReadWriteMailbox
Passed to New-App. Some servers require it, because the manifest requests this permission.

.EXAMPLE
.\Install-ImGroups.ps1 -UserList ana@example.com, tony@example.com -WhatIf

.LINK
https://learn.microsoft.com/powershell/module/exchange/new-app
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [string[]] $UserList,
    [ValidateSet('Enabled', 'Disabled', 'AlwaysEnabled')]
    [string] $DefaultState = 'Enabled',
    [switch] $AllowReadWriteMailbox,
    [string] $ManifestPath = (Join-Path -Path $PSScriptRoot -ChildPath '..\site\manifest.xml')
)
$ErrorActionPreference = 'Stop'
$addinId = '{{addinId}}'

if (Get-App -OrganizationApp -Identity $addinId -ErrorAction SilentlyContinue) {
    throw 'IM Groups is already installed. Run Update-ImGroups.ps1 instead.'
}

$manifest = (Resolve-Path -LiteralPath $ManifestPath).ProviderPath
$app = @{
    OrganizationApp     = $true
    FileData            = [System.IO.File]::ReadAllBytes($manifest)
    DefaultStateForUser = $DefaultState
    ProvidedTo          = 'Everyone'
}
if ($UserList) {
    $app.ProvidedTo = 'SpecificUsers'
    $app.UserList = $UserList
}
if ($AllowReadWriteMailbox) {
    $app.AllowReadWriteMailbox = $true
}

# New-App runs on the server, which does not receive this script's -WhatIf. So the script checks it here.
if ($PSCmdlet.ShouldProcess("the organization, for $($app.ProvidedTo)", 'Install IM Groups {{version}}')) {
    New-App @app
}
