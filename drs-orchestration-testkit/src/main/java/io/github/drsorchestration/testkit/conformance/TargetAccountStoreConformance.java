package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link TargetAccountStore} must do. */
public abstract class TargetAccountStoreConformance
    extends DocumentStoreConformance<TargetAccount> {

  protected TargetAccountStoreConformance() {}

  @Override
  protected abstract TargetAccountStore emptyStore();

  @Test
  void accounts_may_share_a_name() {
    TargetAccount first = store().create(value(1, "production"));
    TargetAccount second = store().create(value(2, "production"));

    assertThat(store().listAll()).containsExactly(first, second);
  }

  @Override
  final TargetAccount value(int number, String name) {
    String accountId = String.format("%012d", number);
    return TargetAccount.builder()
        .accountId(accountId)
        .accountName(name)
        .roleArn("arn:aws:iam::" + accountId + ":role/recovery")
        .externalId("external-" + number)
        .addRegions("eu-west-1", "us-east-2")
        .build();
  }

  @Override
  final TargetAccount changed(TargetAccount account) {
    return account.toBuilder()
        .validated(true)
        .lastValidated(Instant.parse("2026-01-01T00:00:00Z"))
        .build();
  }

  @Override
  final TargetAccount withVersion(TargetAccount account, long version) {
    return account.toBuilder().version(version).build();
  }

  @Override
  final String idOf(TargetAccount account) {
    return account.accountId();
  }

  @Override
  final long versionOf(TargetAccount account) {
    return account.version();
  }
}
