import { isLongerThan } from './row-cells';

/** Institution code (機関コード): 16 characters. The official numbering is not public, so ours is derived from the insurer number. */
export const institutionCodeOf = (insurerNumber: string): string => `I${insurerNumber.padStart(8, '0')}0000000`;

/** 健康保険組合, as the legal table names it. */
export const societyKind = 'HEALTH_INSURANCE_SOCIETY';

/** Six-digit numbers stand behind 00, with which no number of eight digits begins. */
export const insurerNumberOf = (institutionCode: string): string => institutionCode.slice(1, 9).replace(/^00/, '');

const controlCharacter = /\p{Cc}|\p{Cs}/u;

/** 部署名称: the institution and who of it. */
export const departmentOf = (institutionName: string): string => `${institutionName} 資格担当`;

export const isDepartment = (text: string): boolean => !controlCharacter.test(text) && !isLongerThan(text, 200);

/** A department that cannot be told from none is none of anybody who has asked or provided something. */
export const isNamedDepartment = (text: string): boolean => isDepartment(text) && text.trim() !== '';
