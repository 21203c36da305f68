package io.github.drsorchestration.aws.client;

import java.util.Optional;

/**
 * A role in another account.
 *
 * @param arn its ARN
 * @param externalId what its trust policy wants to hear
 */
record AssumedRole(String arn, Optional<String> externalId) {

  @Override
  public String toString() {
    return arn;
  }
}
