import { simulators } from '@deskbridge/simulators';
import { describeConformance } from '../conformance/index.ts';
import { driver } from './autotask.driver.ts';
import { autotask } from './connector.ts';

describeConformance(
  autotask,
  // A page has 500 rows: what the suite takes for several pages must be more.
  driver(({ tickets }) => simulators.autotask({ tickets: tickets > 400 ? tickets * 3 : tickets, rateLimit: null, seed: 7 })),
);
