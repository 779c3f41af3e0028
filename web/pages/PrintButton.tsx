import { Printer } from 'lucide-react';
import { Button } from '../ui/Button';

export const PrintButton = () => (
  <Button look="quiet" onPress={() => window.print()}>
    <Printer aria-hidden size={20} />
    印刷
  </Button>
);
