<#
.SYNOPSIS
Updates the installed manifest of IM Groups to {{version}}, for the same users as before.

.DESCRIPTION
Run it in the Exchange Management Shell. It is needed only if the manifest changed. New files on the web server reach
users without it.

.PARAMETER Replace
Removes the installed manifest first. Use it if the server does not replace an older manifest with a newer one. Whether
New-App does that is not documented (assumed).

.EXAMPLE
.\Update-ImGroups.ps1 -WhatIf

.LINK
https://learn.microsoft.com/powershell/module/exchange/new-app
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [switch] $Replace,
    [string] $ManifestPath = (Join-Path -Path $PSScriptRoot -ChildPath '..\site\manifest.xml')
)
$ErrorActionPreference = 'Stop'
$addinId = '{{addinId}}'

$manifest = (Resolve-Path -LiteralPath $ManifestPath).ProviderPath
$newVersion = [version] ([xml] (Get-Content -LiteralPath $manifest -Raw -Encoding UTF8)).OfficeApp.Version
$installed = Get-App -OrganizationApp -Identity $addinId
if ($newVersion -le [version] "$($installed.AppVersion)") {
    Write-Output "Version $($installed.AppVersion) is installed, and $newVersion is not newer. Nothing to do."
    return
}

$app = @{
    OrganizationApp     = $true
    FileData            = [System.IO.File]::ReadAllBytes($manifest)
    DefaultStateForUser = "$($installed.DefaultStateForUser)"
    ProvidedTo          = "$($installed.ProvidedTo)"
}
if ($app.ProvidedTo -eq 'SpecificUsers') {
    $app.UserList = $installed.UserList
}

if ($PSCmdlet.ShouldProcess("IM Groups $($installed.AppVersion)", "Update to $newVersion")) {
    if ($Replace) {
        Remove-App -OrganizationApp -Identity $addinId -Confirm:$false
    }
    New-App @app
}
