import { Chance } from './chance.ts';
import { folderGround } from './ground.ts';
import { RemindersCampaign } from './remindersCampaign.ts';

/** Some starts, on a machine that may have other things to do. */
const PATIENCE_MS = 300_000;

// `npm run test:reminders` sets ten thousand, and kills more than sixty programs.
describe('reminders, while programs are killed and their messages are refused in every way,', () => {
  it(
    'come in their time, each once but where that could not be known, and are marked where they cannot come',
    async () => {
      const ground = folderGround();
      const wanted = { reminders: 150, typed: 3, tenants: 3, persons: 24, windowMs: 6_000 };
      const campaign = new RemindersCampaign(ground, new Chance(20_261_123), {
        ...wanted,
        ...{ kills: 3, programs: 1, aheadMs: 45_000 },
      });
      const { arrived, marked, resting, faults, damage, kills } = await campaign.run();
      await ground.close();
      expect({ faults, damage, kills }).toEqual({ faults: [], damage: [], kills: 3 });
      expect(arrived + marked + resting).toBe(150);
      expect(marked).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
