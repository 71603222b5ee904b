<#
.SYNOPSIS
Publishes the web files of IM Groups {{version}} in the Exchange web site of this server, at {{baseUrl}}.

.DESCRIPTION
Run it as an administrator, in PowerShell, on each Exchange server that serves {{host}}. Run it again for each new
release. It adds a virtual directory to the web site, and does not change Exchange's own directories. The page is copied
last, so that no user gets a page whose files are not there yet.

.PARAMETER Path
The folder for the files.

.PARAMETER Site
The web site that serves {{host}}.

.EXAMPLE
.\Publish-ImGroupsFiles.ps1 -WhatIf

.LINK
https://learn.microsoft.com/powershell/module/webadministration/new-webvirtualdirectory
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [string] $Path = 'C:\im-groups',
    [string] $Site = 'Default Web Site'
)
$ErrorActionPreference = 'Stop'
$name = '{{folder}}'.TrimEnd('/')
if (-not $name) {
    throw 'baseUrl is the root of the host, which the Exchange web site already uses. Package the release again with a folder, such as /imgroups/.'
}

$release = Split-Path -Path $PSScriptRoot -Parent
$files = Join-Path -Path $release -ChildPath 'site'
$page = 'taskpane.html'
if ($PSCmdlet.ShouldProcess($Path, 'Copy the files of IM Groups {{version}}')) {
    $null = New-Item -ItemType Directory -Path $Path -Force
    Copy-Item -Path (Join-Path -Path $files -ChildPath '*') -Destination $Path -Exclude $page -Recurse -Force
    Copy-Item -Path (Join-Path -Path $release -ChildPath 'servers\iis\exchange-site\web.config') -Destination $Path -Force
    Copy-Item -Path (Join-Path -Path $files -ChildPath $page) -Destination $Path -Force
}

Import-Module -Name WebAdministration
if (Get-WebVirtualDirectory -Site $Site -Name $name) {
    Write-Output "The virtual directory $name already exists."
}
elseif ($PSCmdlet.ShouldProcess("$Site/$name", 'Add a virtual directory')) {
    New-WebVirtualDirectory -Site $Site -Name $name -PhysicalPath $Path
}
