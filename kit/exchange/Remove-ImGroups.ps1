<#
.SYNOPSIS
Removes IM Groups from the organization, or from everyone except some users.

.DESCRIPTION
Run it in the Exchange Management Shell. Groups and contacts are not affected: they are stored in the mailboxes. The
files on the web server stay until you delete them.

.PARAMETER KeepFor
The users who keep the add-in. Without it, the add-in is removed for everyone.

.EXAMPLE
.\Remove-ImGroups.ps1 -WhatIf

.LINK
https://learn.microsoft.com/powershell/module/exchange/remove-app
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string[]] $KeepFor
)
$ErrorActionPreference = 'Stop'
$addinId = '{{addinId}}'

if ($KeepFor) {
    if ($PSCmdlet.ShouldProcess("IM Groups for $($KeepFor -join ', ')", 'Remove for everyone else')) {
        Set-App -OrganizationApp -Identity $addinId -ProvidedTo SpecificUsers -UserList $KeepFor
    }
}
elseif ($PSCmdlet.ShouldProcess('IM Groups for the organization', 'Remove')) {
    Remove-App -OrganizationApp -Identity $addinId -Confirm:$false
}
