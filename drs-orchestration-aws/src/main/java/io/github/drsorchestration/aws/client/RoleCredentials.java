package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The credentials of one caller, renewed before they expire. That there are none is said as a
 * failure of its own: the call that needed them was certainly not made.
 */
final class RoleCredentials implements AwsCredentialsProvider {

  private static final String SESSION = "drs-orchestration";

  private final String operation;
  private final String who;
  private final AwsCredentialsProvider source;

  private RoleCredentials(String operation, String who, AwsCredentialsProvider source) {
    this.operation = operation;
    this.who = who;
    this.source = source;
  }

  /** Those of the process that we run in. */
  static RoleCredentials own(AwsCredentialsProvider source) {
    return new RoleCredentials("GetCredentials", "the orchestrator itself", source);
  }

  static RoleCredentials of(AssumedRole role, StsClient sts) {
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(SESSION);
    role.externalId().ifPresent(request::externalId);
    return new RoleCredentials(
        "AssumeRole",
        role.arn(),
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(request.build())
            .build());
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return AwsCalls.repeatable(
        operation,
        who,
        () -> {
          try {
            return source.resolveCredentials();
          } catch (SdkClientException e) {
            if (e.getCause() != null) {
              throw e;
            }
            throw new AccessDeniedException(operation, "there are no credentials for " + who, e);
          }
        });
  }
}
