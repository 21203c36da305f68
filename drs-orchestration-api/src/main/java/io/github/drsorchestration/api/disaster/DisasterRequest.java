package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What somebody asks for who starts many plans as one disaster.
 *
 * <pre>{@code
 * DisasterRequest request =
 *     DisasterRequest.builder()
 *         .disasterId("2026-11-eu-west-1")
 *         .name("Ireland is down")
 *         .kind(ExecutionKind.RECOVERY)
 *         .by("ann")
 *         .rtoTarget(Duration.ofHours(4))
 *         .addPlans(
 *             PlanStart.of("directory"),
 *             PlanStart.builder().planId("shop").addAfter("directory").build())
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableDisasterRequest.class)
@JsonDeserialize(builder = DisasterRequest.Builder.class)
public interface DisasterRequest {

  /** With an id of the caller's the request can be repeated and starts each plan once. */
  @Text(value = TextForm.NAME, max = 64)
  Optional<String> disasterId();

  /** One to 64 characters. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  Optional<String> reason();

  ExecutionKind kind();

  /** Who asks. */
  Actor by();

  /** When the disaster was declared; the RTO clocks of all plans start here. */
  Optional<Instant> declaredAt();

  /** The time within which all plans are to be recovered. */
  Optional<Duration> rtoTarget();

  @Items(min = 1)
  List<PlanStart> plans();

  /** How the request came in; set by the entry point. */
  Optional<EntryPoint> source();

  @Value.Check
  default void check() {
    Bounds.check(DisasterRequest.class, this);
    by().exceptEngine("by");
    rtoTarget().ifPresent(target -> Check.positive("rtoTarget", target));
    List<String> names = plans().stream().map(PlanStart::planId).toList();
    Check.that(new HashSet<>(names).size() == names.size(), "plans", "names a plan twice");
    for (PlanStart plan : plans()) {
      for (String before : plan.after()) {
        Check.that(
            names.contains(before),
            "plans",
            "'" + plan.planId() + "' comes after '" + before + "', which is not among them");
      }
    }
    Set<String> startable = startable();
    List<String> circle = names.stream().filter(name -> !startable.contains(name)).toList();
    Check.that(circle.isEmpty(), "plans", "wait for each other: " + String.join(", ", circle));
  }

  private Set<String> startable() {
    Set<String> startable = new HashSet<>();
    List<PlanStart> rest = new ArrayList<>(plans());
    while (rest.removeIf(
        plan -> startable.containsAll(plan.after()) && startable.add(plan.planId()))) {
      // whatever waited for these is next
    }
    return startable;
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableDisasterRequest.Builder {
    Builder() {}

    /** An actor of whom only the id is known. */
    public Builder by(String id) {
      return by(Actor.of(id));
    }
  }
}
