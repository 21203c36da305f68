package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.testkit.conformance.ExecutionStoreConformance;
import io.github.drsorchestration.testkit.conformance.ProtectionGroupStoreConformance;
import io.github.drsorchestration.testkit.conformance.RecordStoreConformance;
import io.github.drsorchestration.testkit.conformance.RecoveryPlanStoreConformance;
import io.github.drsorchestration.testkit.conformance.ServerClaimsConformance;
import io.github.drsorchestration.testkit.conformance.TargetAccountStoreConformance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The published suites, on both databases, and again on connections that keep failing. */
@ParameterizedClass
@EnumSource
class ConformanceTest {

  /** What is tested. */
  enum Subject {
    SQLITE(TestDatabase.SQLITE, 0),
    POSTGRESQL(TestDatabase.POSTGRESQL, 0),
    SQLITE_THAT_LOSES_ANSWERS(TestDatabase.SQLITE, 3),
    POSTGRESQL_THAT_LOSES_ANSWERS(TestDatabase.POSTGRESQL, 3);

    private final TestDatabase database;
    private final int failEvery;

    Subject(TestDatabase database, int failEvery) {
      this.database = database;
      this.failEvery = failEvery;
    }
  }

  private static final Map<Subject, JdbcStores> OPEN = new HashMap<>();

  private final Subject subject;

  ConformanceTest(Subject subject) {
    this.subject = subject;
  }

  private JdbcStores emptyStores() {
    JdbcSettings settings = subject.database.empty();
    return OPEN.computeIfAbsent(
        subject,
        it ->
            JdbcStores.open(
                settings.toBuilder()
                    .decoration(new FaultyConnections().failEvery(subject.failEvery))
                    .build()));
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(JdbcStores::close);
    OPEN.clear();
  }

  @Nested
  class Executions extends ExecutionStoreConformance {
    @Override
    protected ExecutionStore emptyStore() {
      return emptyStores().executions();
    }
  }

  @Nested
  class Groups extends ProtectionGroupStoreConformance {
    @Override
    protected ProtectionGroupStore emptyStore() {
      return emptyStores().protectionGroups();
    }
  }

  @Nested
  class Plans extends RecoveryPlanStoreConformance {
    @Override
    protected RecoveryPlanStore emptyStore() {
      return emptyStores().recoveryPlans();
    }
  }

  @Nested
  class Accounts extends TargetAccountStoreConformance {
    @Override
    protected TargetAccountStore emptyStore() {
      return emptyStores().targetAccounts();
    }
  }

  @Nested
  class Records extends RecordStoreConformance {
    @Override
    protected RecordStore noRecords() {
      return emptyStores().records();
    }
  }

  @Nested
  class Claims extends ServerClaimsConformance {
    @Override
    protected ServerClaims noClaims() {
      return emptyStores().serverClaims();
    }
  }
}
