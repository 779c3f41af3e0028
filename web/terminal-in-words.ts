import { terminalKindLabels } from '../src/domain/terminal';
import type { Me } from './menu';

/** The terminal (端末) at which one sits. */
export function terminalInWords(terminal: Me['terminal']): string {
  if (!terminal) return '登録されていない端末';
  const { kind, name, isDemo } = terminal;
  return `${terminalKindLabels[kind]}（${isDemo ? 'デモ：このコンピューター' : name}）`;
}
