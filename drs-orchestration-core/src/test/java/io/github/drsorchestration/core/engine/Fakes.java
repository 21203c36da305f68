package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.core.driver.HandTime;
import java.util.Optional;

/** The ports that an engine needs, as fakes in memory. */
public final class Fakes {

  public final HandTime time = new HandTime(Samples.NOW);
  public final HandCalls calls = new HandCalls();
  public final FakeStore store = new FakeStore();
  public final FakeClaims claims = new FakeClaims();
  public final FakeRecovery recovery = new FakeRecovery();

  /** All ports; a test replaces those that it is about. */
  public Ports.Builder ports() {
    return Ports.builder()
        .time(time)
        .calls(calls)
        .executionStore(store)
        .serverClaims(claims)
        .recoveryService(recovery)
        .protectionGroupStore(new NoGroups())
        .recoveryPlanStore(new NoPlans());
  }

  private static class NoDocuments<T> implements DocumentStore<T> {
    @Override
    public T create(T value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<T> find(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public T replace(T value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String id, long version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<T> list(PageRequest request) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoGroups extends NoDocuments<ProtectionGroup>
      implements ProtectionGroupStore {}

  private static final class NoPlans extends NoDocuments<RecoveryPlan>
      implements RecoveryPlanStore {}
}
