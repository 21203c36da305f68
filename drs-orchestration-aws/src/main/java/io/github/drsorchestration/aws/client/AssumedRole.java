package io.github.drsorchestration.aws.client;

import java.util.Optional;

/**
 * A role in another account.
 *
 * @param arn its ARN
 * @param externalId the external id that its trust policy requires
 */
record AssumedRole(String arn, Optional<String> externalId) {

  @Override
  public String toString() {
    return arn;
  }
}
