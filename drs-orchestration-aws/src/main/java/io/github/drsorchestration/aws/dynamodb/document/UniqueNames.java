package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An item per name, beside the documents, so that no two have the same one but for its case. */
final class UniqueNames {

  private final Database database;
  private final String table;
  private final String keyName;
  private final String kind;

  UniqueNames(Database database, String table, String keyName, String kind) {
    this.database = database;
    this.table = table;
    this.keyName = keyName;
    this.kind = kind;
  }

  /**
   * @throws NameTakenException if another document has the name
   */
  void checkFree(Optional<String> before, String after) {
    String wanted = folded(after);
    if (!before.map(UniqueNames::folded).equals(Optional.of(wanted))
        && database.get(table, key(wanted)).isPresent()) {
      throw new NameTakenException(kind, after);
    }
  }

  /** The writes that give up one name and take another, if they differ. */
  List<TransactWriteItem> change(String id, Optional<String> before, Optional<String> after) {
    Optional<String> given = before.map(UniqueNames::folded);
    Optional<String> taken = after.map(UniqueNames::folded);
    List<TransactWriteItem> writes = new ArrayList<>();
    if (!given.equals(taken)) {
      given.ifPresent(name -> writes.add(Writes.delete(table, key(name))));
      taken.ifPresent(name -> writes.add(take(id, name)));
    }
    return writes;
  }

  private TransactWriteItem take(String id, String folded) {
    Map<String, AttributeValue> item = new HashMap<>(key(folded));
    item.put(AttributeNames.HOLDER, Attributes.text(id));
    return Writes.putNew(table, keyName, item);
  }

  /** Equal for names that {@link String#equalsIgnoreCase} finds equal. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private Map<String, AttributeValue> key(String folded) {
    return Map.of(keyName, Attributes.text(AttributeNames.RESERVED + "NAME#" + folded));
  }
}
