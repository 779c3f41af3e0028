/** Institution code (機関コード): 16 characters. The official numbering is not public, so ours is derived from the insurer number. */
export const institutionCodeOf = (insurerNumber: string): string => `I${insurerNumber.padStart(8, '0')}0000000`;
