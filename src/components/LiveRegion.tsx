import { makeStyles } from "@fluentui/react-components";
import { visuallyHidden } from "./visuallyHidden.ts";

const useStyles = makeStyles({
  hidden: { ...visuallyHidden, whiteSpace: "nowrap" },
});

/** A text that only assistive technology announces, politely, when it changes. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div role="status" className={useStyles().hidden}>
      {text}
    </div>
  );
}
