import { element, part } from "./element.ts";
import { isAppointment, isWritten, mailItem, mailItems, type MailItem } from "./mailItems.ts";
import { mailboxOwner, type Person } from "./mailPeople.ts";
import type { OutlookState } from "./outlookState.ts";
import type { Store } from "./store.ts";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });

/** Shows the list of messages, the selected message, and the button that opens the add-in. */
export function showMail(state: Store<OutlookState>): void {
  part("owner").append(avatar(mailboxOwner), mailboxOwner.address);
  part("open").addEventListener("click", () =>
    state.set({ pane: state.get().pane === "open" ? "closed" : "open" }),
  );
  const show = (): void => {
    const { item, pane } = state.get();
    part("items").replaceChildren(...mailItems.map((one) => listed(one, one.id === item, state)));
    part("article").replaceChildren(...article(mailItem(item)));
    part("open").setAttribute("aria-pressed", String(pane === "open"));
  };
  state.watch((now, before) => {
    if (now.item !== before.item || now.pane !== before.pane) show();
  });
  show();
}

/** Shows a new message above the item. It can only be discarded: this Outlook sends nothing. */
export function beginMessage(to: readonly string[]): void {
  const discard = element("button", { type: "button" }, "Discard");
  const message = element(
    "section",
    { class: "new-message", "aria-label": "New message" },
    element("h2", {}, "New message"),
    people("To", to),
    discard,
  );
  discard.addEventListener("click", () => message.remove());
  part("new-message").replaceChildren(message);
}

function listed(item: MailItem, selected: boolean, state: Store<OutlookState>): HTMLElement {
  const who = isWritten(item) ? element("em", {}, "Draft") : element("bdi", {}, item.from.name);
  const button = element(
    "button",
    { type: "button", "aria-pressed": String(selected) },
    avatar(item.from),
    element("span", { class: "who" }, who),
    element("time", { datetime: item.sent }, day.format(new Date(item.sent))),
    element("span", { class: "subject" }, isAppointment(item) ? "◷ " : "", item.subject),
    element("span", { class: "preview" }, item.text[1] ?? item.text[0] ?? ""),
  );
  button.addEventListener("click", () => state.set({ item: selected ? "" : item.id }));
  return element("li", {}, button);
}

function article(item: MailItem | undefined): readonly HTMLElement[] {
  if (!item) return [element("p", { class: "empty" }, "No message selected.")];
  const appointment = isAppointment(item);
  return [
    element("h1", {}, item.subject),
    element(
      "div",
      { class: "from" },
      avatar(item.from),
      element("bdi", {}, item.from.name),
      element("span", { class: "address" }, item.from.address),
      element("time", { datetime: item.sent }, time.format(new Date(item.sent))),
    ),
    ...(item.place === undefined ? [] : [people("Where", [item.place])]),
    people(appointment ? "Required" : "To", item.to.map(nameOf)),
    ...(item.cc.length === 0 ? [] : [people(appointment ? "Optional" : "Cc", item.cc.map(nameOf))]),
    ...(item.bcc ? [people("Bcc", item.bcc.map(nameOf))] : []),
    element("div", { class: "text" }, ...item.text.map((line) => element("p", {}, line))),
  ];
}

const nameOf = (person: Person): string => person.name;

function people(label: string, names: readonly string[]): HTMLElement {
  const list = names.flatMap((name, index) => [index === 0 ? "" : "; ", element("bdi", {}, name)]);
  return element(
    "div",
    { class: "people" },
    element("span", { class: "label" }, label),
    element("span", {}, ...list),
  );
}

function avatar({ name, address }: Person): HTMLElement {
  const hue = Array.from(address, (letter) => letter.charCodeAt(0)).reduce((a, b) => a + b, 0) % 6;
  const letters = name.match(/\p{L}+/gu) ?? ["?"];
  const initials = [letters[0], letters.length > 1 ? letters.at(-1) : ""].map((word) => word?.[0] ?? "");
  return element("span", { class: `avatar hue${hue}`, "aria-hidden": "true" }, initials.join(""));
}
