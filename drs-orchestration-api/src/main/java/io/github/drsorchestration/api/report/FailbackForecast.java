package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.List;

/**
 * What a forecast says of a failback besides its waves.
 *
 * @param phases the phases in their order; they overlap where waves do not wait for each other's
 *     copies
 * @param downtimeP50 from the approved cutover to the end of the last wave, in half of the
 *     rehearsals
 * @param downtimeP90 the same in nine of ten
 * @param downtimeLowerBound no order of jobs makes it shorter, if every server takes its typical
 *     time and no launch waits for a copy
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FailbackForecast(
    List<PhaseForecast> phases,
    Duration downtimeP50,
    Duration downtimeP90,
    Duration downtimeLowerBound) {

  public FailbackForecast {
    phases = Copy.list("phases", Check.present("phases", phases));
    Check.present("downtimeP50", downtimeP50);
    Check.present("downtimeP90", downtimeP90);
    Check.present("downtimeLowerBound", downtimeLowerBound);
  }
}
