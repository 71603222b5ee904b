import { Button, type ButtonProps } from "@fluentui/react-components";

/**
 * A button with only an icon. Its label is its accessible name and its tooltip. For parts that load later: in the start
 * bundle, it would be larger than the few buttons that it replaces.
 */
export const IconButton = ({ label, ...props }: ButtonProps & { readonly label: string }) => (
  <Button appearance="subtle" aria-label={label} title={label} {...props} />
);
