package io.github.drsorchestration.api.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** An AWS account whose servers are recovered, and how it is reached. */
@Value.Immutable
@JsonSerialize(as = ImmutableTargetAccount.class)
@JsonDeserialize(builder = TargetAccount.Builder.class)
public interface TargetAccount {

  /** Twelve digits. */
  @Text(TextForm.ACCOUNT_ID)
  String accountId();

  Optional<String> accountName();

  /** The role to assume; absent for the account that the orchestrator itself runs in. */
  @Text(TextForm.ROLE_ARN)
  Optional<String> roleArn();

  /**
   * Handed over when the role is assumed, so that nobody else can make us assume it. It is shown to
   * nobody who cannot manage accounts, and in no log.
   */
  @Value.Redacted
  Optional<String> externalId();

  /** The Regions in use; empty means every Region of the account. */
  @Text(TextForm.REGION)
  Set<String> regions();

  /**
   * Further accounts that replicate servers which are recovered in this one, so that it can have
   * more of them than one account can replicate.
   */
  @Text(TextForm.ACCOUNT_ID)
  Set<String> stagingAccountIds();

  /** Whether the role could be assumed and used when it was last tried. */
  @Value.Default
  default boolean validated() {
    return false;
  }

  Optional<Instant> lastValidated();

  /** Counts the changes; a store refuses a write that is based on an older version. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  @Value.Check
  default void check() {
    Bounds.check(TargetAccount.class, this);
    roleArn()
        .ifPresent(
            arn -> {
              Check.that(
                  arn.split(":", -1)[4].equals(accountId()),
                  "roleArn",
                  "must be a role of account " + accountId());
            });
    stagingAccountIds()
        .forEach(
            id -> {
              Check.that(
                  !id.equals(accountId()),
                  "stagingAccountIds",
                  "must not name account " + id + " itself");
            });
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableTargetAccount.Builder {
    Builder() {}
  }
}
