import { tokens } from "@fluentui/react-components";

/** How a box looks that stands for what is not there yet. */
export const bone = {
  backgroundColor: tokens.colorNeutralBackground6,
  borderRadius: tokens.borderRadiusMedium,
};
