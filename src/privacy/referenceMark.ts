import { createHmac, createSecretKey } from 'node:crypto';
import { OWN_NUMBER } from '../../dialogs/engine/desk.ts';

const ownNumber = new RegExp(`^${OWN_NUMBER}$`, 'iu');

/** Whether a reference has the form of the short numbers the bot gives. */
export const isOwnNumber = (reference: string): boolean => ownNumber.test(reference);

/**
 * The keyed hash a case is known by in the audit log, as hex: the same for the same case however its letters are written. A number
 * the bot gave ("K-37") belongs to one caseworker, so it is hashed together with the person.
 */
export function referenceMark(key: Uint8Array, tenant: string, person: string, reference: string): string {
  const whose = isOwnNumber(reference) ? person : '';
  const said = JSON.stringify([tenant, whose, reference.normalize('NFC').toLocaleUpperCase('da')]);
  return createHmac('sha256', createSecretKey(key)).update(`reference ${said}`).digest('hex');
}
