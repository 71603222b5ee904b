import { describeProxy } from "./describeProxy.ts";
import { startHaproxy } from "./startHaproxy.ts";

describeProxy({ program: "haproxy", start: startHaproxy, offersWindowsSignIn: true });
