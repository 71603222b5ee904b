<#
.SYNOPSIS
Says what IM Groups needs of this organisation and what is there. Changes nothing.

.DESCRIPTION
For the Exchange Management Shell. One line a check: what was found, and what it means.

.PARAMETER Mailbox
A user for whom to look more closely.

.EXAMPLE
.\Test-ImGroupsPrerequisites.ps1 -Mailbox ana@example.com | Format-List

.LINK
https://learn.microsoft.com/powershell/module/exchange/set-webservicesvirtualdirectory
#>
[CmdletBinding()]
param(
    [string] $Mailbox
)
$ErrorActionPreference = 'Stop'

function New-Finding {
    param($Check, $Found, $Means)
    [pscustomobject] @{ Check = $Check; Found = "$Found"; Means = $Means }
}

foreach ($server in Get-ExchangeServer) {
    New-Finding "Exchange on $($server.Name)" $server.AdminDisplayVersion 'Version 15.0 or later has the operations; 15.1 and 15.2 before the Subscription Edition are out of support.'
}

New-Finding 'Add-ins in the organisation' (Get-OrganizationConfig).AppsForOfficeEnabled 'False: no add-in is shown to anybody.'

foreach ($directory in Get-WebServicesVirtualDirectory -ADPropertiesOnly) {
    $where = "EWS on $($directory.Server)"
    New-Finding "$where, OAuth" $directory.OAuthAuthentication 'Has to be True for calls through Outlook: Set-WebServicesVirtualDirectory -OAuthAuthentication $true.'
    New-Finding "$where, Windows sign-in" $directory.WindowsAuthentication 'True: the direct route signs in by itself where the files are in the Exchange web site.'
    New-Finding "$where, Basic sign-in" $directory.BasicAuthentication 'Needed behind nginx and Apache alone; off unless somebody set it.'
    New-Finding "$where, Extended Protection" $directory.ExtendedProtectionTokenChecking 'Require or Allow: Windows sign-in does not pass a proxy that ends TLS with another certificate.'
    New-Finding "$where, address" $directory.ExternalUrl 'The direct route calls this host, or the proxy in front of it.'
}

foreach ($policy in Get-RoleAssignmentPolicy) {
    $roles = $policy.AssignedRoles -join ', '
    New-Finding "$($policy.Name): My ReadWriteMailbox Apps" ($roles -like '*My ReadWriteMailbox Apps*') 'False: its users cannot use an add-in with the permission that EWS takes.'
    New-Finding "$($policy.Name): My Custom Apps" ($roles -like '*My Custom Apps*') 'Needed by those alone who install the manifest for themselves.'
}

if ($Mailbox) {
    New-Finding "$Mailbox may use EWS" (Get-CASMailbox -Identity $Mailbox).EwsEnabled 'False: neither route works. Empty: as the organisation has it.'
    New-Finding "$Mailbox has the policy" (Get-Mailbox -Identity $Mailbox).RoleAssignmentPolicy 'See that policy above.'
}

New-Finding 'Where the contacts are' 'not seen from here' 'In the Skype for Business Management Shell: Test-CsUnifiedContactStore -UserSipAddress sip:ana@example.com. Without the Unified Contact Store changes succeed, and Skype shows nothing of them.'
