package io.github.drsorchestration.core.service.configuration.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.input.InputReader;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a configuration document. What is wrong with an item is told with the item. */
public final class ConfigurationReader {

  /** The form that is read and written. */
  public static final int SCHEMA_VERSION = 1;

  /** The most items of a kind. */
  public static final int MAX_ITEMS = 5_000;

  private static final List<String> FIELDS =
      List.of("schemaVersion", "exportedAt", "leftOut", "accounts", "groups", "plans");

  /** What a store counts for itself. */
  private static final List<String> HISTORY =
      List.of(
          "version",
          "createdDate",
          "createdBy",
          "lastModifiedDate",
          "lastModifiedBy",
          "validated",
          "lastValidated");

  private final Supplier<String> ids;

  /**
   * @param ids makes ids for items that have none
   */
  public ConfigurationReader(Supplier<String> ids) {
    this.ids = ids;
  }

  /**
   * The items of a document.
   *
   * @throws InvalidInputException if it is none, or in a form that is not known here
   */
  public Contents read(JsonNode document) {
    checkForm(document);
    return new Contents(
        list(document, ItemKind.ACCOUNT, "accounts", "accountId", TargetAccount.class),
        list(document, ItemKind.GROUP, "groups", "groupId", ProtectionGroup.class),
        list(document, ItemKind.PLAN, "plans", "planId", RecoveryPlan.class));
  }

  private static void checkForm(JsonNode document) {
    if (!document.isObject()) {
      throw refused("", "must be an object");
    }
    for (var field : document.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw refused(
            field.getKey(), "is not a known field" + DidYouMean.hint(field.getKey(), FIELDS));
      }
    }
    JsonNode version = document.path("schemaVersion");
    if (!version.isMissingNode() && !(version.isInt() && version.intValue() == SCHEMA_VERSION)) {
      throw refused("schemaVersion", "must be " + SCHEMA_VERSION + ", the only form known here");
    }
  }

  private <T> List<Entry<T>> list(
      JsonNode document, ItemKind kind, String field, String idField, Class<T> type) {
    JsonNode items = document.path(field);
    if (items.isMissingNode() || items.isNull()) {
      return List.of();
    }
    if (!items.isArray() || items.size() > MAX_ITEMS) {
      throw refused(field, "must be a list of at most " + MAX_ITEMS);
    }
    List<Entry<T>> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      entries.add(entry(items.get(i), kind, field + "[" + i + "]", idField, type));
    }
    return entries;
  }

  private <T> Entry<T> entry(
      JsonNode item, ItemKind kind, String path, String idField, Class<T> type) {
    JsonNode id = item.path(idField);
    Optional<String> given = id.isTextual() ? Optional.of(id.textValue()) : Optional.empty();
    String name = item.path("name").asText(item.path("accountName").asText(id.asText("")));
    if (!(item instanceof ObjectNode object)) {
      List<Problem> problems = List.of(new Problem(path, "must be an object"));
      return new Entry<>(kind, path, given, name, Optional.empty(), problems);
    }
    ObjectNode complete = object.deepCopy();
    complete.remove(HISTORY);
    if (kind != ItemKind.ACCOUNT && (id.isMissingNode() || id.isNull())) {
      complete.put(idField, ids.get());
    }
    try {
      Optional<T> value = Optional.of(InputReader.read(complete, type));
      return new Entry<>(kind, path, given, name, value, List.of());
    } catch (InvalidInputException e) {
      List<Problem> problems = e.problems().stream().map(it -> below(path, it)).toList();
      return new Entry<>(kind, path, given, name, Optional.empty(), problems);
    }
  }

  /** A problem of an item, told of the document. */
  public static Problem below(String path, Problem problem) {
    return new Problem(
        problem.path().isEmpty() ? path : path + "." + problem.path(), problem.rule());
  }

  private static InvalidInputException refused(String path, String rule) {
    return new InvalidInputException(
        path.isEmpty() ? "configuration" : "configuration." + path, rule);
  }
}
