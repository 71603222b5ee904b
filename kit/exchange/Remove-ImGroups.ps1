<#
.SYNOPSIS
Removes IM Groups from the organisation, or gives it to other users.

.DESCRIPTION
For the Exchange Management Shell. Nobody's groups and contacts are touched: they are in the mailboxes. The files on the
web server stay until you delete them.

.PARAMETER KeepFor
Does not remove it, but leaves it to these users alone.

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
    if ($PSCmdlet.ShouldProcess("IM Groups for $($KeepFor -join ', ')", 'Take it from everyone else')) {
        Set-App -OrganizationApp -Identity $addinId -ProvidedTo SpecificUsers -UserList $KeepFor
    }
}
elseif ($PSCmdlet.ShouldProcess('IM Groups for the organisation', 'Remove')) {
    Remove-App -OrganizationApp -Identity $addinId -Confirm:$false
}
