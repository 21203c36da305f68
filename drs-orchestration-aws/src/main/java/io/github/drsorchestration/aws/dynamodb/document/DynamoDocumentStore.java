package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.DocumentStore;
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

  /** Adds the attributes that people and programs read without parsing the JSON. */
  abstract void describe(T value, Map<String, AttributeValue> item);

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
    return OptimisticWrites.repeat(
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
    return id.startsWith(AttributeNames.RESERVED)
        ? Optional.empty()
        : database.get(table, key(id)).map(this::read);
  }

  @Override
  public final T replace(T value) {
    String id = idOf(value);
    long version = versionOf(value);
    T kept = withVersion(value, version + 1);
    String token = database.newToken();
    return OptimisticWrites.repeat(
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
                  table,
                  item(kept, token, Attributes.texts(found, AttributeNames.WRITES)),
                  version));
          writes.addAll(guards(Optional.of(before), Optional.of(kept)));
          database.transact(table, writes);
          return kept;
        });
  }

  @Override
  public final void delete(String id, long version) {
    String token = database.newToken();
    boolean[] maybeGone = {false};
    OptimisticWrites.repeat(
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
          } catch (ConditionFailedException failed) {
            maybeGone[0] |= failed.afterAnUnknownOutcome();
            throw failed;
          }
          return token;
        });
  }

  @Override
  public final Page<T> list(PageRequest request) {
    TreeSet<String> ids = new TreeSet<>();
    keys().forEachRemaining(item -> ids.add(Attributes.text(item, keyName)));
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

  /** Items with the ids of all documents, in any order. */
  Iterator<Map<String, AttributeValue>> keys() {
    return database.scan(
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .projectionExpression("#key")
            .filterExpression("attribute_exists(#version)")
            .expressionAttributeNames(Map.of("#key", keyName, "#version", AttributeNames.VERSION))
            .build());
  }

  private Map<String, AttributeValue> stored(String id) {
    return Optional.of(id)
        .filter(it -> !it.startsWith(AttributeNames.RESERVED))
        .flatMap(it -> database.get(table, key(it)))
        .orElseThrow(() -> new NotFoundException(kind, id));
  }

  private T atVersion(Map<String, AttributeValue> found, String id, long version) {
    if (Attributes.number(found, AttributeNames.VERSION) != version) {
      throw new VersionConflictException(kind, id, version);
    }
    return read(found);
  }

  T read(Map<String, AttributeValue> item) {
    return ItemBody.read(item, type);
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
