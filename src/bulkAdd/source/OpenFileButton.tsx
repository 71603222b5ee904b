import { Button } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef } from "react";

interface OpenFileButtonProps {
  readonly label: string;
  /** The id of what is said of it. */
  readonly describedBy: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Has the browser ask for a file. */
export function OpenFileButton({ label, describedBy, onFile }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen once more, after it was corrected.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button
        icon={<ArrowUpload20Regular />}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
