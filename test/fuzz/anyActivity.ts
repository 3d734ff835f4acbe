import fc from 'fast-check';
import { cardVerb } from '../../dialogs/engine/event.ts';
import { copied, having, hostileText, hostileValue, writtenText } from './hostile.ts';
import { mutate, mutation } from './mutate.ts';

type Json = { [name: string]: unknown };

const fields = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom('sag', 'under_30', 'aftaler.what', '__proto__'), hostileText),
      writtenText,
    ),
    { maxLength: 5 },
  )
  .map((pairs) => pairs.reduce((data, [name, text]) => having(data, name, text), {} as Json));

const press = fc
  .record(
    {
      do: fc.oneof(
        fc.constantFrom(...cardVerb.options),
        fc.constantFrom('start', 'open', 'menu', 'more', 'drafts', 'about'),
      ),
      conversation: fc.oneof(fc.constantFrom('visitation', 'jobsamtale', '__proto__'), hostileText),
      draft: fc.oneof(fc.uuid(), hostileText),
      place: fc.oneof(fc.constantFrom('reference', 'step:start', 'review', 'note'), hostileText),
      rev: fc.oneof(fc.nat({ max: 50 }), fc.double()),
      row: fc.integer(),
      to: fc.oneof(fc.constantFrom('step:start', 'aftaler:0', '__proto__:0'), writtenText),
      fields: fc.boolean(),
      message: fc.oneof(fc.uuid(), hostileText),
    },
    { requiredKeys: ['do', 'draft', 'place', 'rev', 'fields', 'message'] },
  )
  .chain((_) => fields.map((data) => having(data, '_', _)));

/** Answers to the question about a file, whole and in pieces. */
const consent = fc.record(
  {
    type: fc.constantFrom('fileUpload', 'x'),
    action: fc.constantFrom('accept', 'decline', 'x'),
    context: fc.oneof(
      fc.record({
        draft: fc.oneof(fc.uuid(), hostileText),
        file: fc.oneof(fc.nat({ max: 50 }), fc.double()),
        message: fc.oneof(fc.uuid(), hostileText),
      }),
      hostileValue,
    ),
    uploadInfo: fc.oneof(
      fc.record({
        contentUrl: fc.oneof(fc.webUrl(), hostileText),
        uploadUrl: fc.oneof(fc.webUrl(), hostileText),
        name: hostileText,
        uniqueId: hostileText,
        fileType: hostileText,
      }),
      hostileValue,
    ),
  },
  { requiredKeys: [] },
);

/** What activities do; everything else of them is the same. */
const deed: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('message'), text: writtenText }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('message'), value: press }) },
  {
    weight: 4,
    arbitrary: press.map((data) => ({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
    })),
  },
  {
    weight: 1,
    arbitrary: consent.map((value) => ({ type: 'invoke', name: 'fileConsent/invoke', value })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.oneof(
        fc.constantFrom('installationUpdate', 'conversationUpdate', 'messageReaction', 'event'),
        hostileText,
      ),
      action: fc.constantFrom('add', 'remove'),
      value: hostileValue,
    }),
  },
);

export type Frame = (fields: Json) => Json;

/** An activity as Teams sends it. */
export const frame: Frame = (given) => ({
  channelId: 'msteams',
  id: 'aktivitet',
  timestamp: '2026-11-23T09:00:00.000Z',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: '29:kirsten', aadObjectId: 'b7b0a5f8-1d0c-4b93-9d4e-6a8c1f1f6a11', name: 'Kirsten' },
  recipient: { id: '28:bot', name: 'Samtalemakker' },
  conversation: { id: 'a:kirsten', conversationType: 'personal', tenantId: 'kommunen' },
  channelData: { tenant: { id: 'kommunen' } },
  entities: [{ type: 'clientInfo', locale: 'da-DK' }],
  ...given,
});

/** Activities with up to four changes at any depth. */
export const anyActivity = (framed: Frame = frame): fc.Arbitrary<Json> =>
  fc.tuple(deed, fc.array(mutation, { maxLength: 4 })).map(([given, mutations]) => {
    const activity = framed(copied(given));
    for (const it of mutations) mutate(activity, it);
    return activity;
  });
