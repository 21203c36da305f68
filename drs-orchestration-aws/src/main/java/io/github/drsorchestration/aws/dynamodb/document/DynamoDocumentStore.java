package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.KeptRecord;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.aws.dynamodb.database.ConditionFailedException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.OptimisticWrites;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What the document stores have in common. A write is one transaction, on the condition that what
 * it depends on holds. It is first tried with what is known; where that fails, the write reads what
 * it depends on, decides, and writes, and begins again as long as others are faster.
 */
abstract class DynamoDocumentStore<T> implements DocumentStore<T> {

  private final Database database;
  private final String table;
  private final String keyName;
  private final String kind;
  private final Class<T> type;
  private final LastRead<T> lastRead = new LastRead<>();

  DynamoDocumentStore(Database database, String table, String keyName, String kind, Class<T> type) {
    this.database = database;
    this.table = table;
    this.keyName = keyName;
    this.kind = kind;
    this.type = type;
  }

  abstract String idOf(T value);

  abstract long versionOf(T value);

  abstract T withVersion(T value, long version);

  /** Adds the attributes that people and programs read without parsing the JSON. */
  abstract void describe(T value, Map<String, AttributeValue> item);

  /**
   * Refuses a value whose name another one has. A write that did not ask fails anyway, but cannot
   * say why.
   */
  abstract void checkName(Optional<T> before, T after);

  /**
   * The writes that keep unique what no other value may have, such as the name.
   *
   * @param before the value that is replaced or deleted, if any
   * @param after the value that is written, if any
   * @throws RuntimeException the API's exception, if another value has it
   */
  abstract List<TransactWriteItem> guards(Optional<T> before, Optional<T> after);

  @Override
  public final T create(T value) {
    String id = idOf(value);
    if (id.startsWith(AttributeNames.RESERVED)) {
      throw new InvalidValueException(keyName, "must not begin with " + AttributeNames.RESERVED);
    }
    T kept = withVersion(value, 1);
    String token = database.newToken();
    return attempts("create", looks -> create(kept, token, looks));
  }

  private T create(T kept, String token, boolean looks) {
    String id = idOf(kept);
    if (looks) {
      Optional<Map<String, AttributeValue>> found = database.get(table, key(id));
      if (found.isPresent()) {
        if (Writes.made(found.get(), token)) {
          return kept;
        }
        throw new AlreadyExistsException(kind, id);
      }
      checkName(Optional.empty(), kept);
    }
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Writes.putNew(table, keyName, item(kept, token, List.of())));
    writes.addAll(guards(Optional.empty(), Optional.of(kept)));
    database.transact(table, writes);
    return kept;
  }

  @Override
  public final Optional<T> find(String id) {
    return find(List.of(id)).stream().findFirst();
  }

  @Override
  public final List<T> findAll(Collection<String> ids) {
    return find(ids.stream().distinct().toList());
  }

  private List<T> find(List<String> ids) {
    List<Map<String, AttributeValue>> keys =
        ids.stream().filter(it -> !it.startsWith(AttributeNames.RESERVED)).map(this::key).toList();
    List<Map<String, AttributeValue>> items =
        keys.size() == 1
            ? database.get(table, keys.get(0)).stream().toList()
            : database.getAll(table, keys);
    Map<String, T> found = new HashMap<>();
    items.forEach(item -> found.put(Attributes.text(item, keyName), document(item).value()));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  @Override
  public final T replace(T value) {
    return replace(value, List.of());
  }

  @Override
  public final T replace(T value, KeptRecord kept) {
    return replace(value, together(kept));
  }

  private T replace(T value, List<TransactWriteItem> together) {
    T kept = withVersion(value, versionOf(value) + 1);
    String token = database.newToken();
    return attempts("replace", looks -> replace(kept, token, together, looks));
  }

  private T replace(T kept, String token, List<TransactWriteItem> together, boolean looks) {
    long version = versionOf(kept) - 1;
    LastRead.Document<T> before = before(idOf(kept), version, looks);
    if (before.writes().contains(token)) {
      return kept;
    }
    checkVersion(before, version);
    if (looks) {
      checkName(Optional.of(before.value()), kept);
    }
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Writes.replace(table, item(kept, token, before.writes()), version, before.writes()));
    writes.addAll(guards(Optional.of(before.value()), Optional.of(kept)));
    writes.addAll(together);
    database.transact(table, writes);
    return kept;
  }

  @Override
  public final void delete(String id, long version) {
    delete(id, version, List.of());
  }

  @Override
  public final void delete(String id, long version, KeptRecord kept) {
    delete(id, version, together(kept));
  }

  private void delete(String id, long version, List<TransactWriteItem> together) {
    boolean[] maybeGone = {false};
    attempts(
        "delete",
        looks -> {
          if (maybeGone[0] && database.get(table, key(id)).isEmpty()) {
            return true;
          }
          LastRead.Document<T> before = before(id, version, looks);
          checkVersion(before, version);
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(Writes.delete(table, key(id), version, before.writes()));
          writes.addAll(guards(Optional.of(before.value()), Optional.empty()));
          writes.addAll(together);
          try {
            database.transact(table, writes);
          } catch (ConditionFailedException failed) {
            maybeGone[0] |= failed.afterAnUnknownOutcome();
            throw failed;
          }
          return true;
        });
  }

  /** Tries a write with what is known, and looks at what is stored only where that fails. */
  private static <R> R attempts(String operation, Function<Boolean, R> write) {
    try {
      return write.apply(false);
    } catch (ConditionFailedException | ServerInOtherGroupException e) {
      return OptimisticWrites.repeat(operation, () -> write.apply(true));
    }
  }

  /** The write of a record of this database; another one is kept by itself, before the others. */
  private List<TransactWriteItem> together(KeptRecord kept) {
    Optional<TransactWriteItem> write = DynamoRecordStore.putIn(database, kept);
    if (write.isEmpty()) {
      kept.keep();
    }
    return write.stream().toList();
  }

  /** The write that keeps a new value, whatever it overwrites. */
  final TransactWriteItem put(T value) {
    return Writes.put(table, item(withVersion(value, 1), database.newToken(), List.of()));
  }

  /** The document that a write is about: as it was last read, or as it is stored. */
  private LastRead.Document<T> before(String id, long version, boolean looks) {
    Optional<LastRead.Document<T>> known = looks ? Optional.empty() : lastRead.take(id, version);
    return known.orElseGet(() -> document(stored(id)));
  }

  @Override
  public final Page<T> list(PageRequest request) {
    TreeSet<String> ids = new TreeSet<>();
    items(false).forEachRemaining(item -> ids.add(Attributes.text(item, keyName)));
    List<String> rest = List.copyOf(request.token().map(it -> ids.tailSet(it, false)).orElse(ids));
    List<String> wanted = rest.subList(0, Math.min(rest.size(), request.limit()));
    Map<String, T> byId = new TreeMap<>();
    for (var item : database.getAll(table, wanted.stream().map(this::key).toList())) {
      byId.put(Attributes.text(item, keyName), document(item).value());
    }
    return new Page<>(
        List.copyOf(byId.values()),
        rest.size() == wanted.size()
            ? Optional.empty()
            : Optional.of(wanted.get(wanted.size() - 1)));
  }

  @Override
  public final List<T> listAll() {
    Map<String, T> byId = new TreeMap<>();
    items(true)
        .forEachRemaining(item -> byId.put(Attributes.text(item, keyName), document(item).value()));
    return List.copyOf(byId.values());
  }

  /**
   * The items of all documents, in any order.
   *
   * @param whole all of an item, or the id only
   */
  Iterator<Map<String, AttributeValue>> items(boolean whole) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .filterExpression("attribute_exists(#version)");
    Map<String, String> names = new HashMap<>(Map.of("#version", AttributeNames.VERSION));
    if (!whole) {
      scan.projectionExpression("#key");
      names.put("#key", keyName);
    }
    return database.scan(scan.expressionAttributeNames(names).build());
  }

  private Map<String, AttributeValue> stored(String id) {
    return Optional.of(id)
        .filter(it -> !it.startsWith(AttributeNames.RESERVED))
        .flatMap(it -> database.get(table, key(it)))
        .orElseThrow(() -> new NotFoundException(kind, id));
  }

  private void checkVersion(LastRead.Document<T> found, long version) {
    if (found.version() != version) {
      throw new VersionConflictException(kind, idOf(found.value()), version);
    }
  }

  T read(Map<String, AttributeValue> item) {
    return ItemBody.read(item, type);
  }

  private LastRead.Document<T> document(Map<String, AttributeValue> item) {
    LastRead.Document<T> read =
        new LastRead.Document<>(
            read(item),
            Attributes.number(item, AttributeNames.VERSION),
            Attributes.texts(item, AttributeNames.WRITES));
    lastRead.keep(idOf(read.value()), read);
    return read;
  }

  private Map<String, AttributeValue> item(T value, String token, List<String> earlier) {
    Map<String, AttributeValue> item = new HashMap<>(key(idOf(value)));
    describe(value, item);
    item.put(AttributeNames.VERSION, Attributes.number(versionOf(value)));
    item.put(AttributeNames.WRITES, Writes.remembered(token, earlier));
    ItemBody.write(item, value);
    return item;
  }

  Map<String, AttributeValue> key(String id) {
    return Map.of(keyName, Attributes.text(id));
  }
}
