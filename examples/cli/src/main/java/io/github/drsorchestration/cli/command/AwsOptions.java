package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.live.AwsPlace;
import io.github.drsorchestration.cli.live.Connection;
import io.github.drsorchestration.cli.reading.BadInputException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where DRS and the tables are, for every command that works on AWS. */
final class AwsOptions {

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = "${env:AWS_REGION}",
      description = "The Region of the tables; by default AWS_REGION.")
  private @Nullable String region;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile whose credentials are used; by default what AWS tools use.")
  private @Nullable String profile;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Where DRS, STS and Service Quotas are, such as what drs-server prints.")
  private @Nullable URI endpoint;

  @Option(
      names = "--dynamodb-endpoint-url",
      paramLabel = "URL",
      description = "Where DynamoDB is, such as a moto server.")
  private @Nullable URI dynamodbEndpoint;

  @Option(
      names = "--table-prefix",
      paramLabel = "TEXT",
      defaultValue = "drs-orchestration-",
      description = "What the names of the tables begin with; by default ${DEFAULT-VALUE}.")
  private String tablePrefix = "";

  @Option(
      names = "--simulated",
      description =
          "Take the time from the drs-server at --endpoint-url, where hours may pass as minutes.")
  private boolean simulated;

  /** To drive executions. */
  Connection connect() {
    return place().connect();
  }

  /** To look and to ask only: whatever is asked, another process does. */
  Connection connectToAsk() {
    return place().connectToAsk();
  }

  void createTables() {
    place().createTables();
  }

  private AwsPlace place() {
    if (region == null || region.isBlank()) {
      throw new BadInputException("--region must say where the tables are, or AWS_REGION");
    }
    if (simulated && endpoint == null) {
      throw new BadInputException("--simulated needs --endpoint-url, the drs-server's");
    }
    return new AwsPlace(
        region,
        Optional.ofNullable(profile),
        Optional.ofNullable(endpoint),
        Optional.ofNullable(dynamodbEndpoint),
        tablePrefix,
        simulated);
  }
}
