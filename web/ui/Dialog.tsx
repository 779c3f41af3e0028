import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  isOpen: boolean;
  /** Without it the dialog cannot be closed by the person. */
  onClose?: () => void;
  /** Hides the page behind: nothing of it may be read meanwhile. */
  opaque?: boolean;
  /** Draws nothing else, other dialogs included (styles.css). */
  lock?: boolean;
  children: ReactNode;
}

export const Dialog = ({ title, isOpen, onClose, opaque = false, lock = false, children }: Props) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose?.()}
    isKeyboardDismissDisabled={!onClose}
    className={`fixed inset-0 z-20 flex items-start justify-center overflow-y-auto p-4 sm:items-center ${
      opaque ? 'bg-solid-gray-100' : 'bg-opacity-gray-600'
    } ${lock ? 'lock-screen' : ''}`}
  >
    <Modal className="w-full max-w-140 rounded-12 bg-white shadow-3">
      <AriaDialog className="p-6">
        <Heading slot="title" level={2} className="mb-4 text-std-20B-150">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
