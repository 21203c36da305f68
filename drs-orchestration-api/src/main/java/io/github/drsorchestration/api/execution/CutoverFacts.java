package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the approver of a cutover has to know, as it was when the approval was asked for. Copies are
 * looked at every one to fifteen minutes; lags are those of the last look.
 *
 * @param servers how many servers of the whole failback are to come home, and have not yet
 * @param inSync how many of them can be launched now without losing data
 * @param lag the longest lag of those that are in sync
 * @param worst the servers that an approver should look at first: those that are not in sync, then
 *     those with the longest lag; at most {@value #MAX_WORST}
 * @param text the same, and what an approval sets going, as sentences for people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CutoverFacts(
    int servers, int inSync, Optional<Duration> lag, List<CutoverServer> worst, String text) {

  public static final int MAX_WORST = 20;

  public CutoverFacts {
    Check.present("lag", lag);
    worst = Copy.list("worst", worst);
    Check.notBlank("text", text);
  }
}
