import { formatEra } from '../../src/domain/japanese-era';
import type { PlainDate } from '../../src/domain/plain-date';
import { western } from './western';

/** 1990-09-06 → 1990年9月6日（平成2年9月6日） */
export const dayInWords = (date: PlainDate): string => `${western(date)}（${formatEra(date)}）`;
