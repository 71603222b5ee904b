import { makeStyles } from "@fluentui/react-components";
import { announcement } from "../announcement.ts";
import type { PaneState } from "../state.ts";
import { useStartWording } from "./WordingContext.tsx";

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

/** Says to assistive technology, politely and once, what has come about. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const wording = useStartWording();
  return (
    <div role="status" className={useStyles().hidden}>
      {announcement(state, wording)}
    </div>
  );
}
