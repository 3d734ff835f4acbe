import { known } from '../../src/store/postgresTrouble.ts';

/** An error as Node or the driver throws it. */
const lost = (code: string, message = code) => Object.assign(new Error(message), { code });
/** An error as the server answers it. */
const answered = (code: string) =>
  Object.assign(new Error('said by the server'), { code, severity: 'FATAL' });

describe('an error', () => {
  it.each([
    'EPIPE',
    'ECONNRESET',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ENOTFOUND',
  ])('of the wire means the database is away: %s', (code) => {
    expect(known(lost(code))).toMatchObject({ trouble: 'away' });
  });

  it.each([
    ['57P01', 'away'],
    ['08006', 'away'],
    ['53300', 'away'],
    ['55P03', 'busy'],
    ['53100', 'full'],
    ['25006', 'readonly'],
    ['XX001', 'damaged'],
    ['42P01', 'failed'],
  ])('that the server answers means what it says: %s is %s', (code, trouble) => {
    expect(known(answered(code))).toMatchObject({ trouble });
  });

  it('that is none of these stays as it is', () => {
    const error = new TypeError('et ord for meget');
    expect(known(error)).toBe(error);
  });
});
