package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.jdbc.claim.Holdings;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that no two documents of a kind share, not even in another case. */
final class UniqueNames {

  private final String kind;
  private final Holdings names;

  UniqueNames(String kind, String space) {
    this.kind = kind;
    this.names = new Holdings(space);
  }

  /** Lets a document have this name and no other. */
  void rename(Sql sql, String id, Optional<String> name) throws SQLException {
    Set<String> wanted = name.map(UniqueNames::folded).map(Set::of).orElse(Set.of());
    if (!names.holdExactly(sql, id, wanted).isEmpty()) {
      throw new NameTakenException(kind, name.orElseThrow());
    }
  }

  /** Equal for names that {@link String#equalsIgnoreCase} finds equal. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
