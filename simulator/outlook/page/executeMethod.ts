import type { HostAnswer } from "./conversation.ts";
import type { MailItem } from "./mailItems.ts";

/** Field `_data` of an ExecuteMethod call. */
export interface MethodCall {
  readonly ApiParams: unknown;
  readonly MethodData: { readonly DispatchId: number };
}

/** State and functions that the methods use. */
export interface MethodContext {
  readonly item: MailItem | undefined;
  readonly ews: (envelope: string) => Promise<HostAnswer | undefined>;
  /** Opens a new message to these addresses. */
  readonly beginMessage: (to: readonly string[]) => void;
  readonly saveSettings: (settings: Record<string, string>) => void;
}

type Method = (params: never, context: MethodContext) => HostAnswer | Promise<HostAnswer | undefined>;

const done = (data: unknown = ""): HostAnswer => ({ data: { error: false, data } });

/** Changes of drafts, kept until the page is closed. */
const drafts = new Map<string, Partial<MailItem>>();
const draft = (item: MailItem): MailItem => ({ ...item, ...drafts.get(item.id) });
const change = (item: MailItem | undefined, fields: Partial<MailItem>): HostAnswer => {
  if (item) drafts.set(item.id, { ...drafts.get(item.id), ...fields });
  return done();
};

/** Recipient fields by index. Attendees use the same fields, with required attendees first. */
const recipientFields = ["to", "cc", "bcc"] as const;

interface RecipientCall {
  readonly recipientField: number;
  readonly recipientArray: readonly { readonly name: string; readonly address: string }[];
}

const people = ({ recipientArray }: RecipientCall): MailItem["to"] =>
  recipientArray.map(({ name, address }) => ({ name: name || address, address, recipientType: 0 }));

/** Methods of office.js by dispatch ID. Source: measured with @microsoft/office-js 1.1.110. */
const methods: Record<number, Method> = {
  /** getUserIdentityTokenAsync */
  2: () => ({ data: { wasSuccessful: true, token: "identity-token" } }),
  /** makeEwsRequestAsync */
  5: ({ body }: { readonly body: string }, { ews }) => ews(body),
  /** getCallbackTokenAsync */
  12: () => ({ data: { wasSuccessful: true, token: "callback-token" } }),
  /** recipients.getAsync */
  15: ({ recipientField }: RecipientCall, { item }) => {
    const field = recipientFields[recipientField];
    return done((item && field && draft(item)[field]) ?? []);
  },
  /** subject.setAsync */
  17: ({ subject }: { readonly subject: string }, { item }) => change(item, { subject }),
  /** subject.getAsync */
  18: (_, { item }) => done(item ? draft(item).subject : ""),
  /** recipients.setAsync */
  21: (call: RecipientCall, { item }) => {
    const field = recipientFields[call.recipientField];
    return field ? change(item, { [field]: people(call) }) : done();
  },
  /** recipients.addAsync */
  22: (call: RecipientCall, { item }) => {
    const field = recipientFields[call.recipientField];
    return item && field
      ? change(item, { [field]: [...(draft(item)[field] ?? []), ...people(call)] })
      : done();
  },
  /** saveAsync */
  32: (_, { item }) => done(item ? `AAMk${btoa(item.id)}` : ""),
  /** body.getAsync */
  37: (_, { item }) => done(item?.text.join("\n\n") ?? ""),
  /** displayNewMessageForm */
  44: ({ toRecipients = [] }: { readonly toRecipients?: readonly string[] }, { beginMessage }) => {
    beginMessage(toRecipients);
    return done();
  },
  /** from.getAsync */
  107: (_, { item }) => done(item?.from),
  /** roamingSettings.saveAsync */
  404: ([settings]: readonly [Record<string, string>], { saveSettings }) => {
    saveSettings(settings);
    return done();
  },
};

/** Handles an ExecuteMethod call. An unsupported method returns the protocol error -2 and logs a warning. */
export async function executeMethod(
  call: MethodCall,
  context: MethodContext,
): Promise<HostAnswer | undefined> {
  const method = methods[call.MethodData.DispatchId];
  if (method) return method(call.ApiParams as never, context);
  console.warn(`The playground does not play dispatch id ${call.MethodData.DispatchId}.`);
  return { data: {}, errorCode: -2 };
}
