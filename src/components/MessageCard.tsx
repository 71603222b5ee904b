import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Card } from "./Card.tsx";

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: 0 } });

interface MessageCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly warns?: boolean;
  readonly role?: "alert";
  readonly children?: ReactNode;
}

/** A message with a title, a text, and buttons for what the user can do. */
export function MessageCard({ icon, title, text, warns = false, role, children }: MessageCardProps) {
  return (
    <Card
      role={role}
      tone={warns ? "warning" : "neutral"}
      icon={icon}
      label={title}
      title={title}
      buttons={children}
    >
      <p className={useStyles().text}>{text}</p>
    </Card>
  );
}
