package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Retries;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Calls to one table, including the errors that are DynamoDB's own. */
public final class DatabaseCalls {

  /** About two seconds in all; the caller tries again later. */
  private static final Retries PACE = new Retries(6, Duration.ofMillis(20), Duration.ofSeconds(1));

  private final AwsCalls<DynamoDbClient> calls;

  public DatabaseCalls(DynamoDbClient client, String table) {
    this.calls = AwsCalls.to("DynamoDB", "table " + table, client).at(PACE);
  }

  /** Makes a call that may be repeated: a read, or a change that is the same the second time. */
  public <T> T repeatable(String operation, Function<DynamoDbClient, T> call) {
    return calls.repeatable(operation, ownErrors(operation, call));
  }

  /**
   * Makes a write that recognises its own effect, and repeats it even if the outcome is unknown. A
   * refusal after such an attempt is marked as such.
   */
  public void write(String operation, Consumer<DynamoDbClient> call) {
    AtomicBoolean unknown = new AtomicBoolean();
    try {
      PACE.run(Retries.transientFailureOf(operation), () -> attempt(operation, call, unknown));
    } catch (ConditionFailedException failed) {
      if (unknown.get()) {
        failed.markAfterAnUnknownOutcome();
      }
      throw failed;
    } catch (ServiceException e) {
      if (unknown.get() && !(e instanceof OutcomeUnknownException)) {
        throw new OutcomeUnknownException(
            operation, "the answer to an earlier attempt was lost, then: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private boolean attempt(String operation, Consumer<DynamoDbClient> call, AtomicBoolean unknown) {
    try {
      Function<DynamoDbClient, Boolean> done =
          client -> {
            call.accept(client);
            return true;
          };
      return calls.once(operation, ownErrors(operation, done));
    } catch (OutcomeUnknownException e) {
      unknown.set(true);
      throw e;
    }
  }

  private <T> Function<DynamoDbClient, T> ownErrors(
      String operation, Function<DynamoDbClient, T> call) {
    return client -> {
      try {
        return call.apply(client);
      } catch (TransactionCanceledException e) {
        throw CancelledTransactions.translate(operation, calls, e);
      } catch (TransactionInProgressException | TransactionConflictException e) {
        throw new ServiceUnavailableException(
            operation, calls + " is busy with another write of the same items", e);
      } catch (ResourceNotFoundException e) {
        throw new CallRejectedException(
            operation,
            calls
                + " does not exist; check the Region and the name, or have the tables created"
                + " (AwsPorts.createTables, --create-tables)",
            e);
      }
    };
  }

  /** The database and the table, as messages name them. */
  @Override
  public String toString() {
    return calls.toString();
  }
}
