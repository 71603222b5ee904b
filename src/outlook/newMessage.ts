/** Outlook throws if a field gets more recipients (documented). */
const mostRecipients = 100;

/**
 * Begins a new message in Outlook. False if Outlook cannot: clients before requirement set 1.6 have no such function
 * (documented), and neither has any client while the user writes a message (measured in office.js 1.1.110).
 * https://learn.microsoft.com/javascript/api/outlook/office.mailbox#outlook-office-mailbox-displaynewmessageform-member(1)
 *
 * @param to Email addresses.
 */
export function beginMessage(mailbox: Office.Mailbox, to: readonly string[]): boolean {
  if (to.length > mostRecipients) return false;
  try {
    mailbox.displayNewMessageForm({ toRecipients: [...to] });
    return true;
  } catch {
    return false;
  }
}
