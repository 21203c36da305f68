package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disaster that an execution is part of. Every part says enough of the whole for the disaster
 * to be found again from its executions alone.
 *
 * @param disasterId the id that all executions of the disaster share
 * @param name what the disaster is called
 * @param rtoTarget the recovery time that was promised for all plans together
 * @param plans all plans of the disaster, in the order of the request
 * @param waitsFor the executions that this one waits for, by the ids of their plans
 * @param waitUntil how far those must be
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DisasterPart(
    String disasterId,
    String name,
    Optional<Duration> rtoTarget,
    List<String> plans,
    Map<String, String> waitsFor,
    WaitUntil waitUntil) {

  public DisasterPart {
    Check.notBlank("disasterId", disasterId);
    Check.name("name", name, 64);
    Check.present("rtoTarget", rtoTarget);
    plans = Copy.list("plans", plans);
    waitsFor = Copy.sorted("waitsFor", waitsFor);
    Check.present("waitUntil", waitUntil);
  }

  /** The same for an execution that waits for nothing. */
  public DisasterPart withoutWait() {
    return new DisasterPart(disasterId, name, rtoTarget, plans, Map.of(), waitUntil);
  }
}
