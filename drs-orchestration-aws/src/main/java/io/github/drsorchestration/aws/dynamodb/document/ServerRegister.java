package io.github.drsorchestration.aws.dynamodb.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Which group names which server. The servers are spread over 64 items by the hash of their id, so
 * that a group of any size changes in one transaction, which takes a hundred writes at most; with
 * an item per server, thousands of servers would have to be taken step by step, and a crash in
 * between would leave some taken. The price is that two changes of groups at one moment may have to
 * wait for each other; groups are changed by people.
 */
final class ServerRegister {

  private static final int ITEMS = 64;
  private static final TypeReference<TreeMap<String, String>> GROUP_BY_SERVER =
      new TypeReference<>() {};
  private static final String REVISION = "revision";

  private final Database database;
  private final String table;
  private final String keyName;

  ServerRegister(Database database, String table, String keyName) {
    this.database = database;
    this.table = table;
    this.keyName = keyName;
  }

  /**
   * The writes that let a group give up and take servers.
   *
   * @throws ServerInOtherGroupException if another group has one that it would take
   */
  List<TransactWriteItem> change(String groupId, Set<String> before, Set<String> after) {
    Set<String> given = new TreeSet<>(before);
    given.removeAll(after);
    Set<String> taken = new TreeSet<>(after);
    taken.removeAll(before);
    Map<String, Entries> entries = read(given, taken);
    for (String serverId : taken) {
      String holder = of(serverId, entries).get(serverId);
      if (holder != null && !holder.equals(groupId)) {
        throw new ServerInOtherGroupException(serverId, holder);
      }
    }
    given.forEach(it -> of(it, entries).remove(it));
    taken.forEach(it -> of(it, entries).put(it, groupId));
    List<TransactWriteItem> writes = new ArrayList<>();
    entries.forEach((key, entry) -> writes.add(write(key, entry)));
    return writes;
  }

  private static Map<String, String> of(String serverId, Map<String, Entries> entries) {
    return Objects.requireNonNull(entries.get(key(serverId))).groupByServer();
  }

  private Map<String, Entries> read(Set<String> given, Set<String> taken) {
    Map<String, Entries> entries = new TreeMap<>();
    given.forEach(it -> entries.put(key(it), new Entries(0, new TreeMap<>())));
    taken.forEach(it -> entries.put(key(it), new Entries(0, new TreeMap<>())));
    for (var item : database.getAll(table, entries.keySet().stream().map(this::keyOf).toList())) {
      Map<String, String> groupByServer = ItemBody.read(item, GROUP_BY_SERVER);
      entries.put(
          Attributes.text(item, keyName),
          new Entries(Attributes.number(item, REVISION), groupByServer));
    }
    return entries;
  }

  private TransactWriteItem write(String key, Entries entries) {
    Map<String, AttributeValue> item = new HashMap<>(keyOf(key));
    item.put(REVISION, Attributes.number(entries.revision() + 1));
    ItemBody.write(item, entries.groupByServer());
    return entries.revision() == 0
        ? Writes.putNew(table, keyName, item)
        : Writes.putIf(table, item, REVISION, Attributes.number(entries.revision()));
  }

  private Map<String, AttributeValue> keyOf(String key) {
    return Map.of(keyName, Attributes.text(key));
  }

  private static String key(String serverId) {
    return AttributeNames.RESERVED
        + "SERVERS#%02d".formatted(Math.floorMod(serverId.hashCode(), ITEMS));
  }

  /** An item of the register; one that does not exist yet has revision 0. */
  private record Entries(long revision, Map<String, String> groupByServer) {}
}
