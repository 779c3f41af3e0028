import { DeliveryFault, type Network } from '../network/ports';
import type { Contacts } from './contacts';
import type { MessageName, Metrics } from './metrics';
import { traced } from './spans';

/** Nobody was there. */
const unheard: DeliveryFault['code'][] = ['UNREACHABLE', 'TLS'];

/** Counts what leaves for the network and the registry, and when they were last reached. */
export function observedNetwork(network: Network, metrics: Metrics, contacts: Contacts): Network {
  const leaving = async (message: MessageName, partner: string, send: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    const ended = (result: string): void => metrics.countMessage(message, result, performance.now() - begun);
    try {
      await traced('message', { 'kakehashi.message': message }, send);
      ended('OK');
      contacts.note({ partner, direction: 'OUT' });
    } catch (error) {
      const code = error instanceof DeliveryFault ? error.code : 'FAILED';
      ended(code);
      if (error instanceof DeliveryFault && !unheard.includes(error.code)) contacts.note({ partner, direction: 'OUT' });
      throw error;
    }
  };
  const { hub, registry } = network;
  return {
    hub: {
      sendInquiry: (message) => leaving('inquiry', 'network', () => hub.sendInquiry(message)),
      sendAnswer: (message) => leaving('answer', 'network', () => hub.sendAnswer(message)),
    },
    registry: {
      requestCodes: (institution, people) =>
        leaving('codes', 'registry', () => registry.requestCodes(institution, people)),
    },
  };
}
