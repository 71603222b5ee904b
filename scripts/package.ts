import "./endPlainly.ts";
import { packageCommand } from "./package/packageCommand.ts";

/*
 * Runs `npm run package -- --settings FILE`: makes what an administrator installs on a web server and in Exchange, from
 * one settings file. If the settings are wrong, writes nothing and ends with exit status 1. docs/administrators.md
 */
await packageCommand(process.argv.slice(2));
