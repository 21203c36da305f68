package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it took from the declaration, or in a failback from the cutover, until everything was
 * up.
 *
 * @param target what was promised
 * @param measured from there to the last healthy server; absent while a server that takes part is
 *     not up
 * @param lastUp from there to the last server that is up so far
 * @param verdict MET or MISSED where everything is up; MISSED also as soon as the promise cannot be
 *     kept any more, and for good; NOT_REACHED where servers are not up and the time had not passed
 *     when the execution ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RtoResult(
    Optional<Duration> target,
    Optional<Duration> measured,
    Optional<Duration> lastUp,
    Verdict verdict) {

  public RtoResult {
    Check.present("target", target);
    Check.present("measured", measured);
    Check.present("lastUp", lastUp);
    Check.present("verdict", verdict);
  }
}
