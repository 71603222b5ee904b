import { makeStyles } from "@fluentui/react-components";
import { skeletonBox } from "./skeletonBox.ts";

const useStyles = makeStyles({
  strip: {
    ...skeletonBox,
    height: "36px",
    margin: "0 16px 8px",
    "@media (forced-colors: active)": { border: "1px solid GrayText", boxSizing: "border-box" },
  },
});

/** Skeleton of the strip with the people of the open item. Reserves its space, so that nothing moves when it loads. */
export const StripSkeleton = () => <div className={useStyles().strip} aria-busy />;
