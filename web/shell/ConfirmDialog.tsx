import { reauthentication } from '../api/reauthentication';
import { ConfirmForm } from '../forms/ConfirmForm';
import { useStore } from '../store';
import { Dialog } from '../ui/Dialog';

/** Over the page while something waits for a fresh look at who does it. */
export function ConfirmDialog() {
  const asked = useStore(reauthentication);
  const refuse = () => asked?.answer(false);
  return (
    <Dialog title="本人確認" isOpen={asked !== null} onClose={refuse}>
      <p className="mb-4">この操作の前に、もう一度本人確認が必要です。確認すると、そのまま続けて実行します。</p>
      <ConfirmForm onDone={() => asked?.answer(true)} onCancel={refuse} />
    </Dialog>
  );
}
