package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.cli.aws.AwsEnvironment;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.terminal.ShellWord;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The AWS endpoints, credentials and tables of commands that work on AWS. */
public final class AwsOptions {

  private static final String DEFAULT_PREFIX = "drs-orchestration-";
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = "${env:AWS_REGION}",
      description = "The Region of the DynamoDB tables. Default: $AWS_REGION.")
  private @Nullable String region;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The credentials profile. Default: the AWS default credentials chain.")
  private @Nullable String profile;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      converter = EndpointConverter.class,
      description = "The endpoint of DRS, STS and Service Quotas, such as a drs-server.")
  private @Nullable URI endpoint;

  @Option(
      names = "--dynamodb-endpoint-url",
      paramLabel = "URL",
      converter = EndpointConverter.class,
      description =
          "The endpoint of DynamoDB, such as a moto server; with --simulated also of EC2.")
  private @Nullable URI dynamodbEndpoint;

  @Option(
      names = "--table-prefix",
      paramLabel = "TEXT",
      defaultValue = DEFAULT_PREFIX,
      description = "The prefix of the table names. Default: ${DEFAULT-VALUE}.")
  private String tablePrefix = "";

  @Option(
      names = "--simulated",
      description =
          "The endpoint is a drs-server: use its clock, which may run faster than real time.")
  private boolean simulated;

  /** Opens a session that drives executions. */
  public AwsSession connect() {
    return environment().connect();
  }

  /** Opens a session that reads and makes requests, and leaves the driving to others. */
  public AwsSession connectReadOnly() {
    return environment().connectReadOnly();
  }

  public void createTables() {
    environment().createTables();
  }

  /** The first of these options that was typed, with which a command means AWS. */
  public static Optional<String> typedIn(ParseResult arguments) {
    return Stream.of(
            "--region",
            "--profile",
            "--endpoint-url",
            "--dynamodb-endpoint-url",
            "--table-prefix",
            "--simulated")
        .filter(arguments::hasMatchedOption)
        .findFirst();
  }

  /** The same options for another command, each with a space before it. */
  public String asTyped() {
    StringBuilder text = new StringBuilder();
    if (region != null && !region.equals(System.getenv("AWS_REGION"))) {
      append(text, "--region", region);
    }
    append(text, "--profile", profile);
    append(text, "--endpoint-url", endpoint);
    append(text, "--dynamodb-endpoint-url", dynamodbEndpoint);
    append(text, "--table-prefix", tablePrefix.equals(DEFAULT_PREFIX) ? null : tablePrefix);
    return text + (simulated ? " --simulated" : "");
  }

  private static void append(StringBuilder text, String option, @Nullable Object value) {
    if (value != null) {
      text.append(' ').append(option).append(' ').append(ShellWord.of(value.toString()));
    }
  }

  /** What the options describe. */
  public AwsEnvironment environment() {
    if (region == null || region.isBlank()) {
      throw new UsageException("--region is required, or AWS_REGION must be set");
    }
    if (!REGION.matcher(region).matches()) {
      throw new UsageException(
          "--region must name a Region such as eu-west-1, is '" + region + "'");
    }
    if (simulated && endpoint == null) {
      throw new UsageException("--simulated needs --endpoint-url, the URL of the drs-server");
    }
    return new AwsEnvironment(
        region,
        Optional.ofNullable(profile),
        Optional.ofNullable(endpoint),
        Optional.ofNullable(dynamodbEndpoint),
        tablePrefix,
        simulated);
  }
}
