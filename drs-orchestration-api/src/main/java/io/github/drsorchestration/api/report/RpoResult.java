package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much data was lost: the time between the recovery point of a server and the declaration; in a
 * drill, whose source goes on replicating, its launch; in a failback the cutover.
 *
 * @param target what was promised
 * @param worst the longest such time of all servers that are up; zero where the recovery point is
 *     the younger of the two
 * @param serverId the server that lost most
 * @param unknown how many servers are up whose recovery point is not known
 * @param reference what the recovery points are compared with
 * @param verdict MISSED where one server lost more than was promised; MET where every server of the
 *     plan is up and none did; NOT_REACHED where a server is not up or a recovery point is not
 *     known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RpoResult(
    Optional<Duration> target,
    Optional<Duration> worst,
    Optional<String> serverId,
    int unknown,
    RpoReference reference,
    Verdict verdict) {

  public RpoResult {
    Check.present("target", target);
    Check.present("worst", worst);
    Check.present("serverId", serverId);
    Check.present("verdict", verdict);
    reference = Objects.requireNonNullElse(reference, RpoReference.DECLARATION);
  }
}
