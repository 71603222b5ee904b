/** Call of office.js to its host. The host never responds if the result is `undefined`. */
export interface HostCall {
  readonly action: string;
  readonly data: unknown;
}

/** Response to office.js. `errorCode` is 0 unless the protocol itself fails. */
export interface HostAnswer {
  readonly data: unknown;
  readonly errorCode?: number;
}

/** Running add-in, from the host's perspective. */
export interface Conversation {
  readonly frame: HTMLIFrameElement;
  /** Sends an event to the add-in if it has registered for it. */
  raise(event: string, payload: unknown): void;
  end(): void;
}

interface Frame {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

const request = 0;
const registerEvent = 1;
const unregisterEvent = 2;

/**
 * Starts an add-in in a frame and communicates with its office.js in the protocol of Outlook on the web: JSON strings
 * by postMessage, only between these two origins. The frame's name has everything that office.js needs at its start.
 * Source: measured with @microsoft/office-js 1.1.110 (simulator/README.md).
 */
export function startAddin(
  addinUrl: string,
  language: string,
  answer: (call: HostCall) => Promise<HostAnswer | undefined>,
  registered: (event: string) => void,
): Conversation {
  const conversation = crypto.randomUUID().replaceAll("-", "");
  const addinOrigin = new URL(addinUrl).origin;
  const registrations = new Map<string, Frame>();
  const frame = document.createElement("iframe");
  frame.name = frameName(conversation, language);
  frame.title = "IM groups";
  frame.src = addinUrl;

  const send = (to: Frame, responseType: 0 | 1, { data, errorCode = 0 }: HostAnswer): void => {
    const message = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), addinOrigin);
  };

  const receive = async (event: MessageEvent<unknown>): Promise<void> => {
    if (event.source !== frame.contentWindow || event.origin !== addinOrigin) return;
    const message = parse(event.data);
    if (message?._messageType !== request) return;
    if (message._actionType === unregisterEvent) registrations.delete(message._actionName);
    if (message._actionType === registerEvent) registrations.set(message._actionName, message);
    if (message._actionType === registerEvent || message._actionType === unregisterEvent) {
      send(message, 0, { data: { Error: 0 } });
      if (message._actionType === registerEvent) registered(message._actionName);
      return;
    }
    const reply = await answer({ action: message._actionName, data: message._data });
    if (reply) send(message, 0, reply);
  };

  const listener = (event: MessageEvent<unknown>): void => void receive(event);
  addEventListener("message", listener);
  return {
    frame,
    raise(event, payload) {
      const registration = registrations.get(event);
      if (registration) send(registration, 1, { data: payload });
    },
    end() {
      removeEventListener("message", listener);
      frame.remove();
    },
  };
}

function frameName(conversation: string, language: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_5__${conversation}`,
    hostInfo: `Outlook|Web|16.01|${language}|${crypto.randomUUID()}|||16`,
    xdmInfo: `${conversation}|1|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

function parse(data: unknown): Frame | undefined {
  if (typeof data !== "string") return undefined;
  try {
    return JSON.parse(data) as Frame;
  } catch {
    return undefined;
  }
}
