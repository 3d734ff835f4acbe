import type { TokenCode } from '../../src/auth/tokenCode.ts';
import { activityOf, claimsOf, headerOf, type Json, type Scene, type Signing, tokenOf } from './scene.ts';

/** A request: the values of its Authorization header, one line each, and its body as text. */
export type Sent = { authorization: readonly string[]; body: string };

/** Something sent, and what must come of it: let in, or refused with a code. */
export type Attack = {
  name: string;
  expected: 'accepted' | TokenCode;
  sent(scene: Scene): Sent;
  /** The status over real HTTP, where that is not 200 for what is accepted and 401 for the rest. */
  status?: number;
};

type Expected = Attack['expected'];
type Made = {
  header?: Json | string;
  claims?: Json | string | Buffer;
  activity?: Json | string;
  signing?: Signing;
  authorization?: readonly string[] | ((token: string) => readonly string[]);
};

/** A good request, with these parts of it changed. A member set to undefined is left out. */
export function sentOf(scene: Scene, made: Made): Sent {
  const { header = {}, claims = {}, activity = {}, signing = {} } = made;
  const whole = <T>(usual: Json, it: Json | T) =>
    typeof it === 'string' || Buffer.isBuffer(it) ? it : { ...usual, ...it };
  const token = () => tokenOf(scene, whole(headerOf(), header), whole(claimsOf(scene), claims), signing);
  const { authorization = (it: string) => [`Bearer ${it}`] } = made;
  const body = whole(activityOf(scene), activity);
  return {
    authorization: typeof authorization === 'function' ? authorization(token()) : authorization,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** An attack by the parts of a good request it changes. */
export const attack = (
  name: string,
  expected: Expected,
  made: (scene: Scene) => Made,
  status?: number,
): Attack => ({
  name,
  expected,
  sent: (scene) => sentOf(scene, made(scene)),
  ...(status === undefined ? {} : { status }),
});
