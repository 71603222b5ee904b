import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { XmlElement } from "../ews/xml/element.ts";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  nested: {
    marginInlineStart: "8px",
    paddingInlineStart: "12px",
    borderInlineStartWidth: "1px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  field: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: "8px",
    paddingBlock: "3px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { color: tokens.colorNeutralForeground2, width: "42%", flexShrink: 0, overflowWrap: "anywhere" },
  value: { minWidth: 0, overflowWrap: "anywhere", flexGrow: 1 },
  id: { fontFamily: tokens.fontFamilyMonospace },
  empty: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
  more: { marginBlock: "8px" },
});

/** Limits of the depth and of the elements shown at once: a response may be made by others to be endless. */
const deepest = 8;
const atOnce = 25;

interface FieldTreeProps {
  readonly fields: readonly XmlElement[];
  readonly depth?: number;
}

/** All elements of a response with the schema's names, nested as they were sent. */
export function FieldTree({ fields, depth = 0 }: FieldTreeProps) {
  const styles = useStyles();
  const { count } = useWording();
  const [shown, setShown] = useState(atOnce);
  const hidden = fields.length - shown;
  return (
    <ul className={mergeClasses(styles.list, depth > 0 && styles.nested)}>
      {fields.slice(0, shown).map((field, index) => (
        <li key={index}>
          <FieldRow field={field} depth={depth} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button size="small" className={styles.more} onClick={() => setShown(shown + 4 * atOnce)}>
            {count("showMore", hidden)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function FieldRow({ field, depth }: { readonly field: XmlElement; readonly depth: number }) {
  const styles = useStyles();
  const { text } = useWording();
  const { value, nested, isId } = splitElement(field);
  return (
    <>
      <div className={styles.field}>
        <span className={styles.name}>{breakable(field.name)}</span>
        <span className={mergeClasses(styles.value, isId && styles.id)}>
          {value !== "" ? (
            <bdi>{value}</bdi>
          ) : (
            nested.length === 0 && <i className={styles.empty}>{text("empty")}</i>
          )}
        </span>
      </div>
      {nested.length > 0 &&
        (depth < deepest ? (
          <FieldTree fields={nested} depth={depth + 1} />
        ) : (
          <p className={styles.empty}>{text("deeper")}</p>
        ))}
    </>
  );
}

/** Returns what is shown next to an element's name, such as its ID, and below it, such as other attributes. */
function splitElement({ attributes, children, text }: XmlElement) {
  const { Id: id, ...others } = attributes;
  const value = text.trim();
  const isId = value === "" && id !== undefined;
  const attributesBeneath = isId ? others : attributes;
  const nested: readonly XmlElement[] = [
    ...Object.entries(attributesBeneath).map(([name, text]) => ({
      namespace: "",
      name,
      text,
      attributes: {},
      children: [],
    })),
    ...children,
  ];
  return { value: isId ? id : value, nested, isId };
}

/** Lets long names of the schema wrap before a capital. */
const breakable = (name: string) =>
  name.split(/(?<=[a-z])(?=[A-Z])/).map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
