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

/** Controls, direction marks and other format characters, and spaces other than U+0020. */
const invisible =
  /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0])/u;

/**
 * A name that cannot pretend to be another one. Invisible characters and those that change the direction of the text are
 * shown as their code point instead of taking effect.
 */
export function VisibleName({ name }: { readonly name: string }) {
  const { tag } = useStyles();
  return (
    <bdi>
      {name.split(invisible).map((part, index) =>
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
