/** A list that a supplier's page led to: of that one only. */
export const ofSupplier = {
  name: 'supplier',
  words: (items: readonly { readonly supplier: { readonly name: string } }[]): string =>
    `Only those of ${items[0]?.supplier.name ?? 'one supplier'}.`,
} as const;
