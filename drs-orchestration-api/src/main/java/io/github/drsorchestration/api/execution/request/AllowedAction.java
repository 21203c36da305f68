package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * Whether an execution would obey a request as it is now.
 *
 * @param allowed whether it would
 * @param why why not, in the words of the refusal
 * @param unlessNamed where it would, why it refuses a request that does not name what is meant: a
 *     wave, servers, or the plan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AllowedAction(boolean allowed, Optional<String> why, Optional<String> unlessNamed) {

  /** Without conditions. */
  public static final AllowedAction YES =
      new AllowedAction(true, Optional.empty(), Optional.empty());

  public AllowedAction {
    Check.present("why", why);
    Check.present("unlessNamed", unlessNamed);
    Check.that(allowed == why.isEmpty(), "why", "is required unless it is allowed");
    Check.that(
        allowed || unlessNamed.isEmpty(), "unlessNamed", "is a condition of what is allowed");
  }

  public static AllowedAction no(String why) {
    return new AllowedAction(false, Optional.of(why), Optional.empty());
  }

  /** Allowed for what is named; anything else is refused for this reason. */
  public static AllowedAction ifNamed(String otherwise) {
    return new AllowedAction(true, Optional.empty(), Optional.of(otherwise));
  }
}
