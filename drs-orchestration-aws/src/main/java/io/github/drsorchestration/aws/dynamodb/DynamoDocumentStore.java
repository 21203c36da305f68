package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.DocumentStore;
import io.github.drsorchestration.api.port.Page;
import io.github.drsorchestration.api.port.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What the document stores have in common. A write reads what it depends on, decides, and writes in
 * one transaction on the condition that what it read still holds; otherwise it begins again.
 */
abstract class DynamoDocumentStore<T> implements DocumentStore<T> {

  private final Database database;
  private final String table;
  private final String keyName;
  private final String kind;
  private final Class<T> type;

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

  /** Adds what people want to see, and other programs to select by, without reading the JSON. */
  abstract void describe(T value, Map<String, AttributeValue> item);

  /**
   * The writes that see to it that nobody else has what the value must have alone.
   *
   * @param before the value that is replaced or deleted, if any
   * @param after the value that is written, if any
   * @throws RuntimeException the API's exception, if somebody else has it
   */
  abstract List<TransactWriteItem> guards(Optional<T> before, Optional<T> after);

  @Override
  public final T create(T value) {
    String id = idOf(value);
    if (id.startsWith(Names.RESERVED)) {
      throw new InvalidValueException(keyName, "must not begin with " + Names.RESERVED);
    }
    T kept = withVersion(value, 1);
    String token = database.newToken();
    return Races.repeat(
        "create",
        () -> {
          Optional<Map<String, AttributeValue>> found = database.get(table, key(id));
          if (found.isPresent()) {
            if (Writes.made(found.get(), token)) {
              return kept;
            }
            throw new AlreadyExistsException(kind, id);
          }
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(Writes.putNew(table, keyName, item(kept, token, List.of())));
          writes.addAll(guards(Optional.empty(), Optional.of(kept)));
          database.transact(table, writes);
          return kept;
        });
  }

  @Override
  public final Optional<T> find(String id) {
    return id.startsWith(Names.RESERVED)
        ? Optional.empty()
        : database.get(table, key(id)).map(this::read);
  }

  @Override
  public final T replace(T value) {
    String id = idOf(value);
    long version = versionOf(value);
    T kept = withVersion(value, version + 1);
    String token = database.newToken();
    return Races.repeat(
        "replace",
        () -> {
          Map<String, AttributeValue> found = stored(id);
          if (Writes.made(found, token)) {
            return kept;
          }
          T before = atVersion(found, id, version);
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(
              Writes.replace(
                  table, item(kept, token, Attributes.texts(found, Names.WRITES)), version));
          writes.addAll(guards(Optional.of(before), Optional.of(kept)));
          database.transact(table, writes);
          return kept;
        });
  }

  @Override
  public final void delete(String id, long version) {
    String token = database.newToken();
    boolean[] maybeGone = {false};
    Races.repeat(
        "delete",
        () -> {
          if (maybeGone[0] && database.get(table, key(id)).isEmpty()) {
            return token;
          }
          T before = atVersion(stored(id), id, version);
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(Writes.delete(table, key(id), version));
          writes.addAll(guards(Optional.of(before), Optional.empty()));
          try {
            database.transact(table, writes);
          } catch (TransactionRefused refused) {
            maybeGone[0] |= refused.afterAnUnknownOutcome();
            throw refused;
          }
          return token;
        });
  }

  @Override
  public final Page<T> list(PageRequest request) {
    TreeSet<String> ids = new TreeSet<>();
    Iterator<Map<String, AttributeValue>> scanned = database.scan(idsOfDocuments());
    scanned.forEachRemaining(item -> ids.add(Attributes.text(item, keyName)));
    List<String> rest = List.copyOf(request.token().map(it -> ids.tailSet(it, false)).orElse(ids));
    List<String> wanted = rest.subList(0, Math.min(rest.size(), request.limit()));
    Map<String, T> byId = new TreeMap<>();
    for (var item : database.getAll(table, wanted.stream().map(this::key).toList())) {
      byId.put(Attributes.text(item, keyName), read(item));
    }
    return new Page<>(
        List.copyOf(byId.values()),
        rest.size() == wanted.size()
            ? Optional.empty()
            : Optional.of(wanted.get(wanted.size() - 1)));
  }

  private ScanRequest idsOfDocuments() {
    return ScanRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .projectionExpression("#key")
        .filterExpression("attribute_exists(#version)")
        .expressionAttributeNames(Map.of("#key", keyName, "#version", Names.VERSION))
        .build();
  }

  private Map<String, AttributeValue> stored(String id) {
    return Optional.of(id)
        .filter(it -> !it.startsWith(Names.RESERVED))
        .flatMap(it -> database.get(table, key(it)))
        .orElseThrow(() -> new NotFoundException(kind, id));
  }

  private T atVersion(Map<String, AttributeValue> found, String id, long version) {
    if (Attributes.number(found, Names.VERSION) != version) {
      throw new VersionConflictException(kind, id, version);
    }
    return read(found);
  }

  private T read(Map<String, AttributeValue> item) {
    return Body.read(item, type);
  }

  private Map<String, AttributeValue> item(T value, String token, List<String> earlier) {
    Map<String, AttributeValue> item = new HashMap<>(key(idOf(value)));
    describe(value, item);
    item.put(Names.VERSION, Attributes.number(versionOf(value)));
    item.put(Names.WRITES, Writes.remembered(token, earlier));
    Body.write(item, value);
    return item;
  }

  private Map<String, AttributeValue> key(String id) {
    return Map.of(keyName, Attributes.text(id));
  }
}
