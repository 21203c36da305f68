package io.github.drsorchestration.aws.dynamodb;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
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
 * The item that makes an execution visible: what is short of it, and which part items are its
 * parts. A part that another header names, or none, does not belong to this version.
 *
 * @param version the execution's version
 * @param writes the tokens of the latest saves, the last one first
 * @param rest the execution without its parts
 * @param parts the token of the save that wrote each part, by the part's key; see {@link PartItems}
 * @param marked whether other items of the execution may expire; see {@link Expiry}
 */
record ExecutionHeader(
    long version,
    List<String> writes,
    JsonNode rest,
    SortedMap<String, String> parts,
    boolean marked) {

  /** Of an execution that does not exist yet. */
  static final ExecutionHeader NONE =
      new ExecutionHeader(0, List.of(), Body.MAPPER.createObjectNode(), new TreeMap<>(), false);

  private static final String EVERY_EXECUTION = "executions";

  /** Of one length, so that the order of the texts is that of the moments. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static ExecutionHeader read(Map<String, AttributeValue> item) {
    Content content = Body.read(item, Content.class);
    return new ExecutionHeader(
        Attributes.number(item, Names.VERSION),
        Attributes.texts(item, Names.WRITES),
        content.execution(),
        content.parts(),
        item.containsKey(Names.MARKED));
  }

  /** The item of an execution at its new version. */
  static Map<String, AttributeValue> item(
      Execution execution, String token, ExecutionHeader base, SortedMap<String, String> parts) {
    Map<String, AttributeValue> item =
        new HashMap<>(key(execution.executionId(), execution.plan().planId()));
    item.put(Names.VERSION, Attributes.number(execution.version()));
    item.put(Names.WRITES, Writes.remembered(token, base.writes()));
    item.put(Names.STATUS, Attributes.text(execution.status().name()));
    item.put(Names.START, Attributes.text(sortable(execution.createdAt())));
    item.put(Names.LIST, Attributes.text(EVERY_EXECUTION));
    item.put(Names.PLAN_NAME, Attributes.text(execution.plan().name()));
    item.put(Names.KIND, Attributes.text(execution.kind().name()));
    item.put(Names.INITIATED_BY, Attributes.text(execution.startRequest().by()));
    execution.endedAt().ifPresent(it -> item.put(Names.END, Attributes.text(it.toString())));
    Optional<Long> expiresAt = Expiry.ofHeader(execution);
    expiresAt.ifPresent(it -> item.put(Names.EXPIRES_AT, Attributes.number(it)));
    if (base.marked() || expiresAt.isPresent()) {
      item.put(Names.MARKED, AttributeValue.fromBool(true));
    }
    Body.write(item, new Content(ExecutionParts.rest(execution), parts));
    return item;
  }

  /** The execution, with the parts that this header names. */
  Execution join(SortedMap<String, Object> found) {
    return ExecutionParts.join(rest, found);
  }

  ExecutionHeader withoutMarks() {
    return new ExecutionHeader(version, writes, rest, parts, false);
  }

  static ExecutionSummary summary(Map<String, AttributeValue> item) {
    return new ExecutionSummary(
        Attributes.text(item, Names.EXECUTION_ID),
        Attributes.text(item, Names.PLAN_ID),
        Attributes.text(item, Names.PLAN_NAME),
        ExecutionKind.valueOf(Attributes.text(item, Names.KIND)),
        ExecutionStatus.valueOf(Attributes.text(item, Names.STATUS)),
        Attributes.text(item, Names.INITIATED_BY),
        Instant.parse(Attributes.text(item, Names.START)),
        Attributes.optionalText(item, Names.END).map(Instant::parse));
  }

  static Map<String, AttributeValue> key(String executionId, String planId) {
    return Map.of(
        Names.EXECUTION_ID, Attributes.text(executionId), Names.PLAN_ID, Attributes.text(planId));
  }

  /** The partition of the index that shows all executions. */
  static String everyExecution() {
    return EVERY_EXECUTION;
  }

  static String sortable(Instant moment) {
    return SORTABLE.format(moment);
  }

  /** What the JSON of the item says. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Content(JsonNode execution, SortedMap<String, String> parts) {}
}
