import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  ring: {
    display: "block",
    boxSizing: "border-box",
    width: "16px",
    height: "16px",
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderInlineStartColor: "transparent",
    forcedColorAdjust: "none",
    borderRadius: tokens.borderRadiusCircular,
    animationName: { to: { rotate: "1turn" } },
    animationDuration: "1s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "4s" },
  },
});

/** A spinner, a tenth of the size of Fluent's. Hidden from assistive technology, because a text says the same. */
export function Spinner() {
  return <span aria-hidden className={useStyles().ring} />;
}
