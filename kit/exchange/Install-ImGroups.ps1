<#
.SYNOPSIS
Installs IM Groups {{version}} for the organisation, for everyone or for some.

.DESCRIPTION
For the Exchange Management Shell, by a member of Organization Management. Exchange reads the manifest; the files that
it points to are at {{baseUrl}} and have to be there first.

.PARAMETER UserList
Whom it is for: mailboxes, at most 1,000. Left out, it is for everyone.

.PARAMETER DefaultState
Enabled: users may switch it off. Disabled: they may switch it on. AlwaysEnabled: neither.

.PARAMETER AllowReadWriteMailbox
Passed on to New-App, for servers that ask for it: the manifest asks for that permission.

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

# The shell's commands run on the server, which does not see this script's -WhatIf: asked here.
if ($PSCmdlet.ShouldProcess("the organisation, for $($app.ProvidedTo)", 'Install IM Groups {{version}}')) {
    New-App @app
}
