import { useNow } from '../../live';
import { serviceNow, type ServiceClock } from './clock';
import type { Execution } from './facts';

/** How long ago the declaration is by the clock of the service, in milliseconds; unknown until that was read. */
export function useServiceTime(execution: Execution, clock: ServiceClock | undefined): number | undefined {
  const browserNow = useNow();
  return clock === undefined ? undefined : serviceNow(clock, browserNow) - Date.parse(execution.declaredAt);
}
