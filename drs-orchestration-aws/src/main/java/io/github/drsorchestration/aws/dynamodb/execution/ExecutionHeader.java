package io.github.drsorchestration.aws.dynamodb.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item that makes an execution visible: its short attributes, and which part items are its
 * parts. A part that another header names, or none, does not belong to this version.
 *
 * @param place the place of the item: the plan's id
 * @param version the execution's version
 * @param writes the tokens of the latest saves, the last one first
 * @param rest the execution without its parts
 * @param parts the token of the save that wrote each part, by the part's key; see {@link PartItems}
 * @param marked whether other items of the execution may expire; see {@link Expiry}
 */
record ExecutionHeader(
    String place,
    long version,
    List<String> writes,
    JsonNode rest,
    SortedMap<String, String> parts,
    boolean marked) {

  /** Of an execution that does not exist yet. */
  static final ExecutionHeader NONE =
      new ExecutionHeader(
          "", 0, List.of(), ItemBody.MAPPER.createObjectNode(), new TreeMap<>(), false);

  private static final String EVERY_EXECUTION = "executions";

  /** Of a fixed length, so that texts sort like instants. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static ExecutionHeader read(Map<String, AttributeValue> item) {
    Content content = ItemBody.read(item, Content.class);
    return new ExecutionHeader(
        Attributes.text(item, AttributeNames.PLAN_ID),
        Attributes.number(item, AttributeNames.VERSION),
        Attributes.texts(item, AttributeNames.WRITES),
        content.execution(),
        content.parts(),
        item.containsKey(AttributeNames.MARKED));
  }

  /** The item of an execution at its new version. */
  static Map<String, AttributeValue> item(
      Execution execution, String token, ExecutionHeader base, SortedMap<String, String> parts) {
    Map<String, AttributeValue> item =
        new HashMap<>(HistoryKey.of(execution.executionId(), execution.plan().planId()));
    item.put(AttributeNames.VERSION, Attributes.number(execution.version()));
    item.put(AttributeNames.WRITES, Writes.remembered(token, base.writes()));
    item.put(AttributeNames.STATUS, Attributes.text(execution.status().name()));
    item.put(AttributeNames.START, Attributes.text(sortable(execution.createdAt())));
    item.put(AttributeNames.LIST, Attributes.text(EVERY_EXECUTION));
    item.put(AttributeNames.PLAN_NAME, Attributes.text(execution.plan().name()));
    item.put(AttributeNames.KIND, Attributes.text(execution.kind().name()));
    item.put(AttributeNames.DECLARED, Attributes.text(execution.declaredAt().toString()));
    putInitiator(item, execution.startRequest().by());
    execution
        .endedAt()
        .ifPresent(it -> item.put(AttributeNames.END, Attributes.text(it.toString())));
    execution
        .startRequest()
        .disaster()
        .ifPresent(it -> item.put(AttributeNames.DISASTER_ID, Attributes.text(it.disasterId())));
    execution
        .startRequest()
        .source()
        .ifPresent(it -> item.put(AttributeNames.SOURCE, Attributes.text(it.name())));
    Optional<Long> expiresAt = Expiry.ofHeader(execution);
    expiresAt.ifPresent(it -> item.put(AttributeNames.EXPIRES_AT, Attributes.number(it)));
    if (base.marked() || expiresAt.isPresent()) {
      item.put(AttributeNames.MARKED, AttributeValue.fromBool(true));
    }
    ItemBody.write(item, new Content(ExecutionParts.rest(execution), parts));
    return item;
  }

  /** The execution, with the parts that this header names. */
  Execution join(SortedMap<String, Object> found) {
    return ExecutionParts.join(rest, found);
  }

  ExecutionHeader withoutMarks() {
    return new ExecutionHeader(place, version, writes, rest, parts, false);
  }

  static ExecutionSummary summary(Map<String, AttributeValue> item) {
    Instant createdAt = Instant.parse(Attributes.text(item, AttributeNames.START));
    return new ExecutionSummary(
        Attributes.text(item, AttributeNames.EXECUTION_ID),
        Attributes.text(item, AttributeNames.PLAN_ID),
        Attributes.text(item, AttributeNames.PLAN_NAME),
        ExecutionKind.valueOf(Attributes.text(item, AttributeNames.KIND)),
        ExecutionStatus.valueOf(Attributes.text(item, AttributeNames.STATUS)),
        initiator(item),
        Attributes.optionalText(item, AttributeNames.DECLARED)
            .map(Instant::parse)
            .orElse(createdAt),
        createdAt,
        Attributes.optionalText(item, AttributeNames.END).map(Instant::parse),
        Attributes.optionalText(item, AttributeNames.DISASTER_ID),
        Attributes.optionalText(item, AttributeNames.SOURCE).map(EntryPoint::valueOf));
  }

  private static void putInitiator(Map<String, AttributeValue> item, Actor by) {
    item.put(AttributeNames.INITIATED_BY, Attributes.text(by.id()));
    by.name().ifPresent(it -> item.put(AttributeNames.INITIATOR_NAME, Attributes.text(it)));
    by.authenticatedBy()
        .ifPresent(it -> item.put(AttributeNames.INITIATOR_AUTHENTICATED_BY, Attributes.text(it)));
  }

  private static Actor initiator(Map<String, AttributeValue> item) {
    return new Actor(
        Attributes.text(item, AttributeNames.INITIATED_BY),
        Attributes.optionalText(item, AttributeNames.INITIATOR_NAME),
        Attributes.optionalText(item, AttributeNames.INITIATOR_AUTHENTICATED_BY));
  }

  /** The partition of the index that shows all executions. */
  static String everyExecution() {
    return EVERY_EXECUTION;
  }

  static String sortable(Instant moment) {
    return SORTABLE.format(moment);
  }

  /** The JSON of the item. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Content(JsonNode execution, SortedMap<String, String> parts) {}
}
