package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.aws.client.call.AwsCalls;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The credentials of one caller, renewed before they expire. Their absence is reported as a failure
 * of its own: the call that needed them was certainly not made.
 */
final class RoleCredentials implements AwsCredentialsProvider {

  private static final String SESSION = "drs-orchestration";

  private final String operation;
  private final AwsCalls<AwsCredentialsProvider> source;

  private RoleCredentials(String operation, AwsCalls<AwsCredentialsProvider> source) {
    this.operation = operation;
    this.source = source;
  }

  /** Those of this process. */
  static RoleCredentials own(AwsCredentialsProvider source) {
    return new RoleCredentials(
        "GetCredentials", AwsCalls.forCredentials("the orchestrator itself", source));
  }

  static RoleCredentials of(AssumedRole role, StsClient sts) {
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(SESSION);
    role.externalId().ifPresent(request::externalId);
    AwsCredentialsProvider source =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(request.build())
            .build();
    return new RoleCredentials("AssumeRole", AwsCalls.forCredentials("role " + role.arn(), source));
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return source.repeatable(operation, AwsCredentialsProvider::resolveCredentials);
  }
}
