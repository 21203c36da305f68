package io.github.drsorchestration.core.service.tagged;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A recovery, failback or drill of whatever is a customer's in an environment.
 *
 * @param customer the value of the tag {@code Customer} of the plans
 * @param environment the value of their tag {@code Environment}
 * @param operation {@code failover}, {@code failback} or {@code drill}
 * @param regions where the servers run normally; empty for anywhere
 * @param drRegions where they are recovered; empty for anywhere
 * @param approvalMode by default {@code auto}: as the plans say
 * @param waves by default all
 * @param clientToken the same token starts one disaster, however often it is sent
 * @param reason why
 */
public record TaggedRequest(
    @JsonProperty("Customer") @Text(TextForm.NOT_BLANK) String customer,
    @JsonProperty("Environment") @Text(TextForm.NOT_BLANK) String environment,
    @JsonProperty("Operation") @Text(TextForm.NOT_BLANK) String operation,
    @JsonProperty("Regions") @Text(TextForm.REGION) Set<String> regions,
    @JsonProperty("DRRegions") @Text(TextForm.REGION) Set<String> drRegions,
    @JsonProperty("ApprovalMode") Optional<ApprovalMode> approvalMode,
    @JsonProperty("Waves") Optional<WaveChoice> waves,
    Optional<String> clientToken,
    Optional<String> reason) {

  private static final Map<String, ExecutionKind> KINDS =
      Map.of(
          "failover", ExecutionKind.RECOVERY,
          "failback", ExecutionKind.FAILBACK,
          "drill", ExecutionKind.DRILL);

  public TaggedRequest {
    Bounds bounds = Bounds.of(TaggedRequest.class);
    bounds.of("customer").check("Customer", customer);
    bounds.of("environment").check("Environment", environment);
    bounds.of("operation").check("Operation", operation);
    if (!KINDS.containsKey(operation)) {
      throw new InvalidValueException(
          "Operation", "must be failover, failback or drill, is '" + operation + "'");
    }
    regions = regions("Regions", regions);
    drRegions = regions("DRRegions", drRegions);
  }

  private static Set<String> regions(String field, Set<String> regions) {
    Set<String> sorted = InputCheck.sorted(regions);
    Bounds.of(TaggedRequest.class).of("regions").check(field, sorted);
    return sorted;
  }

  ExecutionKind kind() {
    return Objects.requireNonNull(KINDS.get(operation));
  }

  WaveChoice wavesOrAll() {
    return waves.orElse(WaveChoice.ALL);
  }

  /** The cutover of a failback waits for an approval in any case. */
  boolean mustBeApproved() {
    return kind() != ExecutionKind.FAILBACK
        && approvalMode.equals(Optional.of(ApprovalMode.REQUIRED));
  }

  /** What the disaster is called. */
  String title() {
    String title = (customer + " " + environment + " " + operation).strip();
    String printable = title.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 64 ? printable : printable.substring(0, 64).strip();
  }

  String tags() {
    return "Customer=" + customer + ", Environment=" + environment;
  }
}
