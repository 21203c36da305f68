package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.core.service.configuration.document.CanonicalForm;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Target accounts. Their names need not be unique. */
record AccountKind(TargetAccountStore store, Reach reach) implements Kind<TargetAccount> {

  @Override
  public ItemKind kind() {
    return ItemKind.ACCOUNT;
  }

  @Override
  public String id(TargetAccount account) {
    return account.accountId();
  }

  @Override
  public String name(TargetAccount account) {
    return account.accountName().orElse(account.accountId());
  }

  @Override
  public long version(TargetAccount account) {
    return account.version();
  }

  @Override
  public TargetAccount at(TargetAccount account, long version) {
    return account.toBuilder().version(version).build();
  }

  /** What a document does not say stays, the external id above all: no export has it. */
  @Override
  public TargetAccount over(TargetAccount stored, TargetAccount wanted) {
    TargetAccount merged =
        stored.toBuilder()
            .accountName(wanted.accountName().or(stored::accountName))
            .roleArn(wanted.roleArn().or(stored::roleArn))
            .externalId(wanted.externalId().or(stored::externalId))
            .regions(wanted.regions().isEmpty() ? stored.regions() : wanted.regions())
            .build();
    return content(merged).equals(content(stored))
        ? stored
        : merged.toBuilder().validated(false).lastValidated(Optional.empty()).build();
  }

  @Override
  public TargetAccount content(TargetAccount account) {
    return CanonicalForm.of(account).toBuilder().externalId(account.externalId()).build();
  }

  @Override
  public Set<String> claims(TargetAccount account) {
    return Set.of();
  }

  @Override
  public boolean isSeen(TargetAccount account) {
    return reach.sees(account);
  }

  @Override
  public List<Problem> problems(TargetAccount account, Optional<TargetAccount> stored) {
    return List.of();
  }

  @Override
  public Optional<String> note(TargetAccount account) {
    return account.roleArn().isPresent() && account.externalId().isEmpty()
        ? Optional.of("it has no external id; set it if the role demands one")
        : Optional.empty();
  }

  @Override
  public Optional<TargetAccount> find(String id) {
    return store.find(id);
  }

  @Override
  public TargetAccount create(TargetAccount account) {
    return store.create(account);
  }

  @Override
  public TargetAccount update(TargetAccount account) {
    return store.replace(account);
  }

  @Override
  public void delete(TargetAccount account) {
    store.delete(account.accountId(), account.version());
  }
}
