import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useStartWording } from "./WordingContext.tsx";

const useStyles = makeStyles({ arrow: { ":dir(rtl) svg": { transform: "scaleX(-1)" } } });

/** The button at the start of a header, which leaves the screen. */
export function BackButton({ onClick }: { readonly onClick: () => void }) {
  const { text } = useStartWording();
  return (
    <Button
      appearance="subtle"
      className={useStyles().arrow}
      icon={<ArrowLeft20Regular />}
      aria-label={text("back")}
      title={text("back")}
      onClick={onClick}
    />
  );
}
