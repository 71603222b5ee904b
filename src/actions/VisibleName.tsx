import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  tag: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}`,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: "2px",
    marginInline: "1px",
  },
});

/** Direction marks, controls, and what takes no room: format characters, and blanks other than the space. */
const unseen =
  /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0])/u;

/**
 * Somebody's name where it has to be told exactly who it is: characters that cannot be seen, and those that turn the
 * direction of the text, are shown by their number instead of taking effect.
 */
export function VisibleName({ name }: { readonly name: string }) {
  const { tag } = useStyles();
  return (
    <bdi>
      {name.split(unseen).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={index} className={tag}>
            {`U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`}
          </code>
        ),
      )}
    </bdi>
  );
}
