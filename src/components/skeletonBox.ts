import { tokens } from "@fluentui/react-components";

/** Style of a skeleton box, shown while content loads. */
export const skeletonBox = {
  backgroundColor: tokens.colorNeutralBackground6,
  borderRadius: tokens.borderRadiusMedium,
};
