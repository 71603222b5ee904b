/** An item's or folder's id in Exchange (`t:ItemId` and alike). Compare `id` alone: change keys differ. */
export interface StoreId {
  readonly id: string;
  readonly changeKey: string | undefined;
}
