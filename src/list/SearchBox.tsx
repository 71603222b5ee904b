import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { RefObject } from "react";
import { IconButton } from "../components/IconButton.tsx";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  place: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "2px 16px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  input: {
    width: "100%",
    "& input::-webkit-search-cancel-button": { display: "none" },
    "& input": { textOverflow: "ellipsis" },
  },
});

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onFocus: () => void;
  /** Called by the keys that move the focus to the list. */
  readonly onLeave: () => void;
}

/** Searches while the user types. Escape clears the search, and in an empty box moves the focus to the list. */
export function SearchBox({ field, query, onQuery, onFocus, onLeave }: SearchBoxProps) {
  const styles = useStyles();
  const { text } = useWording();
  const clear = () => {
    onQuery("");
    field.current?.focus();
  };
  return (
    <div className={styles.place}>
      <Input
        className={styles.input}
        type="search"
        input={{ ref: field }}
        aria-label={text("searchLabel")}
        placeholder={text("searchLabel")}
        autoComplete="off"
        spellCheck={false}
        value={query}
        contentBefore={<Search20Regular />}
        contentAfter={
          query === "" ? null : (
            <IconButton
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              label={text("clearSearch")}
              onClick={clear}
            />
          )
        }
        onFocus={onFocus}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") onLeave();
          else if (event.key !== "Escape") return;
          else if (query === "") onLeave();
          else clear();
          event.preventDefault();
        }}
      />
    </div>
  );
}
