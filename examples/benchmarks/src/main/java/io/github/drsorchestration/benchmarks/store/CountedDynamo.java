package io.github.drsorchestration.benchmarks.store;

import io.github.drsorchestration.aws.moto.Moto;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client of DynamoDB (moto) whose calls are counted. */
public final class CountedDynamo {

  private final Traffic traffic = new Traffic();
  private final DynamoDbClient client =
      Moto.shared()
          .point(DynamoDbClient.builder())
          .overrideConfiguration(it -> it.addExecutionInterceptor(traffic))
          .build();

  public CountedDynamo() {}

  public DynamoDbClient client() {
    return client;
  }

  public void clear() {
    traffic.clear();
  }

  /** How many calls were made since it was cleared. */
  public int calls() {
    return traffic.requests().size();
  }
}
