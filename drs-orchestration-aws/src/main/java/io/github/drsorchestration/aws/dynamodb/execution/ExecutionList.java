package io.github.drsorchestration.aws.dynamodb.execution;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Lists executions through the indexes, newest first. What was written a moment ago may show a
 * moment later.
 */
final class ExecutionList {

  private static final Comparator<ExecutionSummary> NEWEST_FIRST =
      Comparator.comparing(ExecutionSummary::createdAt)
          .reversed()
          .thenComparing(ExecutionSummary::executionId);

  /**
   * What is read besides a page, so that one call will do: the row before it, the next one, and one
   * more to see that it is of another moment.
   */
  private static final int BESIDES = 3;

  private final Database database;
  private final String table;

  ExecutionList(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  Page<ExecutionSummary> page(ExecutionQuery query, PageRequest request) {
    Optional<Rank> after = request.token().map(Rank::parse);
    TreeSet<ExecutionSummary> found = new TreeSet<>(NEWEST_FIRST);
    for (IndexPartition partition : partitions(query)) {
      take(
          request.limit() + 1,
          rows(partition, after, request.limit() + BESIDES),
          query,
          after,
          found);
    }
    List<ExecutionSummary> page = found.stream().limit(request.limit()).toList();
    return new Page<>(
        page,
        found.size() > page.size()
            ? Optional.of(Rank.of(page.get(page.size() - 1)).token())
            : Optional.empty());
  }

  private static List<IndexPartition> partitions(ExecutionQuery query) {
    if (query.planId().isPresent()) {
      return List.of(
          new IndexPartition(
              AttributeNames.PLAN_INDEX, AttributeNames.PLAN_ID, query.planId().get()));
    }
    if (query.statuses().isEmpty()) {
      return List.of(
          new IndexPartition(
              AttributeNames.START_INDEX, AttributeNames.LIST, ExecutionHeader.everyExecution()));
    }
    List<IndexPartition> partitions = new ArrayList<>();
    for (ExecutionStatus status : new TreeSet<>(query.statuses())) {
      partitions.add(
          new IndexPartition(AttributeNames.STATUS_INDEX, AttributeNames.STATUS, status.name()));
    }
    return partitions;
  }

  /**
   * Takes the first rows of a partition that match, and those of the same moment as the last one,
   * because the index does not order these.
   */
  private static void take(
      int most,
      Iterator<Map<String, AttributeValue>> rows,
      ExecutionQuery query,
      Optional<Rank> after,
      Set<ExecutionSummary> found) {
    int taken = 0;
    @Nullable Instant last = null;
    while (rows.hasNext()) {
      ExecutionSummary row = ExecutionHeader.summary(rows.next());
      if (taken >= most && !row.createdAt().equals(last)) {
        return;
      }
      if (query.matches(row) && after.map(rank -> rank.isBefore(row)).orElse(true)) {
        found.add(row);
        last = row.createdAt();
        taken++;
      }
    }
  }

  private Iterator<Map<String, AttributeValue>> rows(
      IndexPartition partition, Optional<Rank> after, int most) {
    String until = after.map(rank -> ExecutionHeader.sortable(rank.createdAt())).orElse("~");
    return database.query(
        QueryRequest.builder()
            .tableName(table)
            .indexName(partition.index())
            .scanIndexForward(false)
            .limit(most)
            .keyConditionExpression("#partition = :partition AND #start <= :until")
            .expressionAttributeNames(
                Map.of("#partition", partition.attribute(), "#start", AttributeNames.START))
            .expressionAttributeValues(
                Map.of(
                    ":partition", Attributes.text(partition.value()),
                    ":until", Attributes.text(until)))
            .build());
  }

  private record IndexPartition(String index, String attribute, String value) {}

  /** The place of an execution in the list, which is also what a page ends with. */
  private record Rank(Instant createdAt, String executionId) {

    static Rank of(ExecutionSummary summary) {
      return new Rank(summary.createdAt(), summary.executionId());
    }

    static Rank parse(String token) {
      int end = token.indexOf('/');
      return new Rank(Instant.parse(token.substring(0, end)), token.substring(end + 1));
    }

    String token() {
      return createdAt + "/" + executionId;
    }

    boolean isBefore(ExecutionSummary row) {
      int moments = row.createdAt().compareTo(createdAt);
      return moments < 0 || (moments == 0 && row.executionId().compareTo(executionId) > 0);
    }
  }
}
