import "./endPlainly.ts";
import { packageCommand } from "./package/packageCommand.ts";

/*
 * `npm run package -- --settings FILE`: what an organisation's administrator puts on a server and into Exchange, made of
 * one file of settings. Exit status 1 and nothing written where the settings are wrong. docs/administrators.md
 */
await packageCommand(process.argv.slice(2));
