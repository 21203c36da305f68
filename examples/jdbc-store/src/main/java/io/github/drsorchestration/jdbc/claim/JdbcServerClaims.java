package io.github.drsorchestration.jdbc.claim;

import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.jdbc.database.Database;
import java.util.Map;
import java.util.Set;

/** Keeps claims of servers; a claim is one transaction, whatever the number of servers. */
public final class JdbcServerClaims implements ServerClaims {

  private final Database database;
  private final Holdings claims = new Holdings("claim");

  public JdbcServerClaims(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> claim(String executionId, Set<String> serverIds) {
    try {
      return database.write(
          "claim",
          sql -> {
            Map<String, String> others = claims.take(sql, executionId, serverIds);
            if (!others.isEmpty()) {
              throw new HeldByOthers(others);
            }
            return others;
          });
    } catch (HeldByOthers held) {
      return held.others;
    }
  }

  @Override
  public void release(String executionId, Set<String> serverIds) {
    database.write(
        "release",
        sql -> {
          claims.giveUp(sql, executionId, serverIds);
          return true;
        });
  }

  @Override
  public Map<String, String> holders(Set<String> serverIds) {
    return database.read("holders", sql -> claims.holders(sql, serverIds));
  }

  /** Takes back the transaction of a claim of which a part is held by others. */
  private static final class HeldByOthers extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> others;

    HeldByOthers(Map<String, String> others) {
      super("held by others", null, false, false);
      this.others = others;
    }
  }
}
