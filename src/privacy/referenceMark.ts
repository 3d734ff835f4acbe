import { createHmac } from 'node:crypto';
import { OWN_NUMBER } from '../../dialogs/engine/desk.ts';

const ownNumber = new RegExp(`^${OWN_NUMBER}$`, 'iu');

/**
 * The keyed hash a case is known by in the audit log, as hex: the same for the same case however its letters are written. A number
 * the bot gave ("K-37") belongs to one caseworker, so it is hashed together with the person.
 */
export function referenceMark(key: Uint8Array, tenant: string, person: string, reference: string): string {
  const whose = ownNumber.test(reference) ? person : '';
  const said = JSON.stringify([tenant, whose, reference.toLocaleUpperCase('da')]);
  return createHmac('sha256', key).update(`reference ${said}`).digest('hex');
}
