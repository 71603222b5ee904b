import { makeStyles } from "@fluentui/react-components";
import { FolderArrowRight20Regular } from "@fluentui/react-icons/svg/folder-arrow-right";

const useStyles = makeStyles({ icon: { ":dir(rtl)": { transform: "scaleX(-1)" } } });

/** The icon of Move. Its arrow points in the direction of writing. */
export const MoveIcon = () => <FolderArrowRight20Regular className={useStyles().icon} />;
