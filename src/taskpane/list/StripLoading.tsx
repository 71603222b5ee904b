import { makeStyles } from "@fluentui/react-components";
import { bone } from "../parts/bone.ts";

const useStyles = makeStyles({
  strip: {
    ...bone,
    height: "36px",
    margin: "0 16px 8px",
    "@media (forced-colors: active)": { border: "1px solid GrayText", boxSizing: "border-box" },
  },
});

/** Stands for the strip of the open item, which most often has people, until they have been read: so nothing jumps. */
export const StripLoading = () => <div className={useStyles().strip} aria-busy />;
