import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

const looks = {
  primary: 'bg-key-900 text-white border-key-900 data-hovered:bg-key-1000 data-pressed:bg-key-1200',
  secondary: 'bg-white text-key-900 border-key-900 data-hovered:bg-key-50 data-pressed:bg-key-100',
  danger: 'bg-error-2 text-white border-error-2 data-hovered:bg-red-1000 data-pressed:bg-red-1200',
  quiet: 'bg-transparent text-ink border-edge data-hovered:bg-opacity-gray-50 data-pressed:bg-opacity-gray-100',
};

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-8 border px-4 py-1.5 text-oln-16B-100 leading-140 ' +
  'data-disabled:border-solid-gray-300 data-disabled:bg-solid-gray-50 data-disabled:text-muted data-disabled:cursor-not-allowed';

interface Props extends Omit<ButtonProps, 'className' | 'isPending' | 'children'> {
  look?: keyof typeof looks;
  /** At work: keeps the focus and does nothing more. */
  pending?: boolean;
  children: ReactNode;
}

export const Button = ({ look = 'secondary', pending = false, type, onPress, children, ...props }: Props) => (
  <AriaButton
    {...props}
    type={pending ? 'button' : type}
    onPress={pending ? undefined : onPress}
    className={`${shape} ${looks[look]}`}
  >
    {pending && <LoaderCircle role="img" aria-label="処理中" size={20} className="animate-spin" />}
    {children}
  </AriaButton>
);
