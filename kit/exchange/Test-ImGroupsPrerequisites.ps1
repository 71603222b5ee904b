<#
.SYNOPSIS
Checks whether this organization meets the prerequisites of IM Groups. Changes nothing.

.DESCRIPTION
Run it in the Exchange Management Shell. For each check, it shows what was found and what that means.

.PARAMETER Mailbox
A user whose own settings are checked too.

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
    New-Finding "Exchange on $($server.Name)" $server.AdminDisplayVersion 'Version 15.0 or later has the operations for IM contact lists. 15.1, and 15.2 before the Subscription Edition, are out of support.'
}

New-Finding 'Add-ins in the organization' (Get-OrganizationConfig).AppsForOfficeEnabled 'False: no user sees any add-in.'

foreach ($directory in Get-WebServicesVirtualDirectory -ADPropertiesOnly) {
    $where = "EWS on $($directory.Server)"
    New-Finding "$where, OAuth" $directory.OAuthAuthentication 'Must be True for calls through Outlook: Set-WebServicesVirtualDirectory -OAuthAuthentication $true.'
    New-Finding "$where, Windows sign-in" $directory.WindowsAuthentication 'True: the direct connection signs users in by itself if the files are in the Exchange web site.'
    New-Finding "$where, Basic sign-in" $directory.BasicAuthentication 'Needed only behind nginx and Apache. Off by default.'
    New-Finding "$where, Extended Protection" $directory.ExtendedProtectionTokenChecking 'Require or Allow: Windows sign-in fails through a proxy that ends TLS with another certificate.'
    New-Finding "$where, address" $directory.ExternalUrl 'The direct connection calls this host, or the proxy in front of it.'
}

foreach ($policy in Get-RoleAssignmentPolicy) {
    $roles = $policy.AssignedRoles -join ', '
    New-Finding "$($policy.Name): My ReadWriteMailbox Apps" ($roles -like '*My ReadWriteMailbox Apps*') 'False: its users cannot use an add-in with the permission that EWS calls need.'
    New-Finding "$($policy.Name): My Custom Apps" ($roles -like '*My Custom Apps*') 'Needed only by users who install the manifest for themselves.'
}

if ($Mailbox) {
    New-Finding "$Mailbox may use EWS" (Get-CASMailbox -Identity $Mailbox).EwsEnabled 'False: neither connection works. Empty: the setting of the organization applies.'
    New-Finding "$Mailbox has the policy" (Get-Mailbox -Identity $Mailbox).RoleAssignmentPolicy 'See this policy above.'
}

New-Finding 'Unified Contact Store' 'cannot be checked here' 'In the Skype for Business Management Shell, run Test-CsUnifiedContactStore -UserSipAddress sip:ana@example.com. If contacts are not in the Unified Contact Store, changes succeed, but Skype never shows them.'
