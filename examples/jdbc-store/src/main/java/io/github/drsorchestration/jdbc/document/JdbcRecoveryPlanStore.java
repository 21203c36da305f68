package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps recovery plans. */
public final class JdbcRecoveryPlanStore extends JdbcDocumentStore<RecoveryPlan>
    implements RecoveryPlanStore {

  private static final String KIND = "recovery plan";

  private final UniqueNames names = new UniqueNames(KIND, "recovery-plan-name");

  public JdbcRecoveryPlanStore(Database database) {
    super(database, KIND, "recovery-plan", RecoveryPlan.class);
  }

  @Override
  String idOf(RecoveryPlan plan) {
    return plan.planId();
  }

  @Override
  long versionOf(RecoveryPlan plan) {
    return plan.version();
  }

  @Override
  RecoveryPlan withVersion(RecoveryPlan plan, long version) {
    return plan.toBuilder().version(version).build();
  }

  @Override
  Optional<String> nameOf(RecoveryPlan plan) {
    return Optional.of(plan.name());
  }

  @Override
  void guard(Sql sql, String id, Optional<RecoveryPlan> after) throws SQLException {
    names.rename(sql, id, after.map(RecoveryPlan::name));
  }
}
