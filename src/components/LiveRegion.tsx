import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Words for assistive technology alone: said politely, once, whenever they change. */
export function LiveRegion({ text: words }: { readonly text: string }) {
  return (
    <div role="status" className={useStyles().hidden}>
      {words}
    </div>
  );
}
