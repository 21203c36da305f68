package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Sql;
import java.util.Optional;

/** Keeps target accounts. */
public final class JdbcTargetAccountStore extends JdbcDocumentStore<TargetAccount>
    implements TargetAccountStore {

  public JdbcTargetAccountStore(Database database) {
    super(database, "target account", "target-account", TargetAccount.class);
  }

  @Override
  String idOf(TargetAccount account) {
    return account.accountId();
  }

  @Override
  long versionOf(TargetAccount account) {
    return account.version();
  }

  @Override
  TargetAccount withVersion(TargetAccount account, long version) {
    return account.toBuilder().version(version).build();
  }

  @Override
  Optional<String> nameOf(TargetAccount account) {
    return account.accountName();
  }

  /** Only the account id is unique, and that is the key. */
  @Override
  void guard(Sql sql, String id, Optional<TargetAccount> after) {}
}
