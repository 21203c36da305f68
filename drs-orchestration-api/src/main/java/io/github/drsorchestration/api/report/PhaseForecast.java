package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;

/**
 * When a phase of a failback is expected; moments are counted from its start. All but the last are
 * those of a rehearsal that took as long as half of them.
 *
 * @param phase the phase
 * @param start when its first server, or somebody who approves, begins with it
 * @param end when its last server has ended it; the first approval ends {@link
 *     FailbackPhase#APPROVAL}
 * @param endP90 when it has ended in nine of ten rehearsals
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PhaseForecast(FailbackPhase phase, Duration start, Duration end, Duration endP90) {

  public PhaseForecast {
    Check.present("phase", phase);
    Check.present("start", start);
    Check.present("end", end);
    Check.present("endP90", endP90);
  }
}
