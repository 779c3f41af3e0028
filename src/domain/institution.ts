/** Institution code (機関コード): 16 characters. The official numbering is not public, so ours is derived from the insurer number. */
export const institutionCodeOf = (insurerNumber: string): string => `I${insurerNumber.padStart(8, '0')}0000000`;

/** 健康保険組合, as the legal table names it. */
export const societyKind = 'HEALTH_INSURANCE_SOCIETY';

/** Six-digit numbers stand behind 00, with which no number of eight digits begins. */
export const insurerNumberOf = (institutionCode: string): string => institutionCode.slice(1, 9).replace(/^00/, '');
