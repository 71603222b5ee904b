import { describeProxy } from "./describeProxy.ts";
import { startApache } from "./startApache.ts";

// Apache looks the name up at each call and sends it as Host: here it is the machine's own.
describeProxy({ program: "apache", start: startApache, offersWindowsSignIn: false, host: /^localhost:\d+$/ });
